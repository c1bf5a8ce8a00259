import { resolve } from '$app/paths';

/** `https://example.org/app/`: what the worker calls `registration.scope`. */
export function appScope(): string {
  return new URL(resolve('/'), location.href).href;
}

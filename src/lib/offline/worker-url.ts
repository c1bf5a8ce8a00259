import { asset } from '$app/paths';
// The types only: TypeScript's own DOM library does not know Trusted Types.
import type {} from 'trusted-types';

declare global {
  interface ServiceWorkerContainer {
    register(
      url: string | TrustedScriptURL,
      options?: RegistrationOptions
    ): Promise<ServiceWorkerRegistration>;
  }
}

interface UrlPolicy {
  createScriptURL(url: string): TrustedScriptURL;
}

let policy: UrlPolicy | null | undefined;

/** The one address a worker may come from. A policy can be made once per page. */
export function trustedWorkerUrl(): string | TrustedScriptURL {
  const own = asset('/service-worker.js');
  policy ??=
    window.trustedTypes?.createPolicy('city-hackney-worker', {
      createScriptURL(url) {
        if (url !== own) throw new TypeError(`Not our worker: ${url}`);
        return url;
      }
    }) ?? null;
  return policy?.createScriptURL(own) ?? own;
}

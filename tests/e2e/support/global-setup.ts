import { buildNextRelease } from './release.ts';

/** Once, before any worker starts: two files need the next release, and two builds in one folder spoil each other. */
export default async function setUp(): Promise<void> {
  await buildNextRelease();
}

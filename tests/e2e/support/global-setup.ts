import { buildNextRelease, buildUnderBase } from './release.ts';

/** Once, before any worker starts: several files need these builds, and two builds in one folder spoil each other. */
export default async function setUp(): Promise<void> {
  await Promise.all([buildNextRelease(), buildUnderBase('/sub')]);
}

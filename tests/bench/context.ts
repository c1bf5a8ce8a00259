import type { Certificate } from './certificate.ts';
import { Origin } from './origin.ts';
import { Phone } from './phone.ts';
import { PROFILES, type ProfileName } from './profiles.ts';
import type { Site } from './sites.ts';
import type { Measure, Results, Unit } from './statistics.ts';

export type Add = (name: string, unit: Unit, value: number | null | undefined) => void;

/** What every measurement needs. */
export interface Context {
  adder(where: Omit<Measure, 'name' | 'unit'>): Add;
  /** Runs something that may fail: what fails is noted and told at the end, and the rest goes on. */
  attempt(what: string, run: () => Promise<void>): Promise<void>;
  readonly failures: string[];
  /** Runs something with a new phone and a new host, and clears both away. */
  onNewPhone<Value>(
    site: Site,
    profile: ProfileName,
    run: (phone: Phone, origin: Origin) => Promise<Value>
  ): Promise<Value>;
}

export function makeContext(results: Results, certificate: Certificate): Context {
  const failures: string[] = [];
  return {
    failures,
    async attempt(what, run) {
      try {
        await run();
      } catch (reason) {
        const [line = ''] = String(reason instanceof Error ? reason.message : reason).split('\n');
        failures.push(`${what}: ${line}`);
      }
    },
    adder: (where) => (name, unit, value) => results.add({ ...where, name, unit }, value),
    async onNewPhone(site, profile, run) {
      const origin = await Origin.start(site, certificate);
      const phone = await Phone.make(certificate.pin);
      try {
        await phone.start();
        origin.link.setProfile(PROFILES[profile]);
        return await run(phone, origin);
      } finally {
        await phone.discard();
        await origin.stop();
      }
    }
  };
}

import { READABLE } from '#lib/i18n/register.ts';
import type { EntryGenerator } from './$types';

export const entries: EntryGenerator = () => READABLE.map((lang) => ({ lang }));

import { loadGreetings } from '#lib/i18n/picker-words.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async () => ({ greetings: await loadGreetings() });

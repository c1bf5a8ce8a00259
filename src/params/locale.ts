import type { ParamMatcher } from '@sveltejs/kit';
import { isReadable } from '#lib/i18n/register.ts';

/** Only languages that can be read: anything else must not be swallowed, or `/icon.svg` would be a language. */
export const match: ParamMatcher = (param) => isReadable(param);

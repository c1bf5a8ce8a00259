import type { ParamMatcher } from '@sveltejs/kit';
import { findTopic } from '#lib/content/topics.ts';

export const match: ParamMatcher = (param) => findTopic(param) !== undefined;

import { checkCardKeys } from './card-keys.ts';
import { checkInterfaceKeys } from './interface-keys.ts';
import { checkPageKeys } from './page-keys.ts';
import { checkPlainEnglish, type EnglishReport } from './plain-english.ts';
import { checkReferences } from './references.ts';
import type { ContentProblem, ContentSources } from './sources.ts';

export interface ContentReport {
  english: EnglishReport;
  problems: ContentProblem[];
}

/** All checks of the content tree and its English, on what was read; nothing is read here. */
export function checkContent(sources: ContentSources): ContentReport {
  const english = checkPlainEnglish(sources.english);
  return {
    english,
    problems: [
      ...checkPageKeys(sources),
      ...checkCardKeys(sources),
      ...checkInterfaceKeys(sources),
      ...checkReferences(sources),
      ...english.problems
    ]
  };
}

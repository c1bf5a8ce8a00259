import { NAMESPACES } from '../../bundles/flatten.ts';

const PROJECT = 'city-and-hackney';

/** The first component holds the repository; the others share it. */
const [MAIN] = NAMESPACES;

/**
 * What Weblate's `import_json` needs to offer our files: one component for each namespace, in the JSON v4 of i18next,
 * with our placeholders held to the English. States and names stay in `meta.json`, which no JSON format can carry:
 * they are brought in with `import --by` from the sheet that Weblate gives.
 *
 * @param repository address that Weblate clones, `https://…/….git`
 */
export function weblateComponents(repository: string): Record<string, string | boolean>[] {
  if (!/^(?:https:\/\/|ssh:\/\/|git@)\S+$/u.test(repository)) {
    throw new Error(`“${repository}” is no address of a repository: https://…, ssh://… or git@…`);
  }
  return NAMESPACES.map((namespace) => ({
    name: namespace,
    slug: namespace,
    vcs: 'git',
    repo: namespace === MAIN ? repository : `weblate://${PROJECT}/${MAIN}`,
    branch: namespace === MAIN ? 'main' : '',
    filemask: `locales/*/${namespace}.json`,
    template: `locales/en/${namespace}.json`,
    new_base: '',
    new_lang: 'contact',
    file_format: 'i18nextv4',
    language_code_style: 'bcp',
    // Glossaries, records and dates are no words of the app.
    language_regex: '^(?!en$).+$',
    check_flags: 'placeholders:r"\\{\\{[A-Za-z0-9]+\\}\\}", strict-same',
    edit_template: false,
    manage_units: false
  }));
}

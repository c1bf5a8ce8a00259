import type { TextKey } from '#lib/domain/bundle.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { escapeMarkup } from '#lib/metadata/escape.ts';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'"
].join('; ');

function say(locale: Locale, key: TextKey): string {
  const { value, lang, dir } = locale.text(key);
  const text = escapeMarkup(value);
  return lang === undefined ? text : `<span lang="${lang}" dir="${dir ?? 'ltr'}">${text}</span>`;
}

/** Words that the app has long had: what is lost is said before the second tap, as in Settings. */
function drawLanguage(locale: Locale): string {
  const { htmlLang, dir, autonym, tag } = locale.bundle;
  return `<details lang="${htmlLang}" dir="${dir}" data-language="${tag}"${tag === 'en' ? ' open' : ''}>
<summary>${escapeMarkup(autonym)}</summary>
<p>${say(locale, 'interface:settings.clearText')}</p>
<p><button type="button" data-step="ask">${say(locale, 'interface:settings.clear')}</button></p>
<p><button type="button" data-step="clear" hidden>${say(locale, 'interface:settings.clearConfirm')}</button></p>
<p role="status"><span data-outcome="cleared" hidden>${say(locale, 'interface:settings.cleared')}</span><span data-outcome="failed" hidden>${say(locale, 'interface:settings.clearFailed')}</span></p>
</details>`;
}

/** The whole page. `root` is the app's address within the host, such as `/` or `/sub/`. */
export function drawReset(locales: readonly Locale[], root: string): string {
  const english = locales.find(({ bundle }) => bundle.tag === 'en');
  const name = english === undefined ? '' : say(english, 'interface:app.name');
  return `<!doctype html>
<html lang="en-GB" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<meta http-equiv="content-security-policy" content="${policy}">
<title>${name}</title>
<link rel="stylesheet" href="${root}reset/reset.css">
<script src="${root}reset/reset.js" defer></script>
</head>
<body>
<main>
<p class="numbers"><a href="tel:999">999</a> <a href="tel:111">111</a></p>
<h1>${name}</h1>
${locales.map(drawLanguage).join('\n')}
<p><a href="${root}">${name}</a></p>
</main>
</body>
</html>
`;
}

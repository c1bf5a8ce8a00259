import { lookup } from 'bcp-47-match';

/** `zh-HK` → [`zh-HK`, `zh-Hant`, `zh`]: a device names a region where the register names a script. */
function candidates(tag: string): string[] {
  try {
    const locale = new Intl.Locale(tag);
    const { language, script } = locale.maximize();
    return [locale.baseName, script === undefined ? language : `${language}-${script}`, language];
  } catch {
    return [];
  }
}

/** The tags of the register that a device asks for, in its order, each once. English variants lead to `en`. */
export function matchDeviceLanguages(
  wanted: readonly string[],
  registered: readonly string[]
): string[] {
  const found = wanted.map((tag) => {
    for (const candidate of candidates(tag === 'no' ? 'nb' : tag)) {
      const match = lookup([...registered], candidate);
      if (match !== undefined) return match;
    }
    return undefined;
  });
  return [...new Set(found.filter((tag) => tag !== undefined))];
}

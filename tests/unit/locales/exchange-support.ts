import type { Meta } from '../../../src/tools/locales/meta.ts';

export function isError({ level }: { level: string }): boolean {
  return level === 'error';
}

export function metaOf({ locale }: { locale: { meta: Meta | undefined } }): Meta {
  if (locale.meta === undefined) throw new Error('no meta.json');
  return locale.meta;
}

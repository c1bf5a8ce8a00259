/** What is compared. The first is ours, the second the floor. */
import { basename } from 'node:path';

export interface Site {
  name: string;
  /** A folder of files, or the address of a server. */
  source: { kind: 'folder'; folder: string } | { kind: 'address'; address: string };
  /** Ours says when it can be used, and is driven through its own controls. */
  isOurs: boolean;
  /** Sent with the headers of our host. */
  hasOurHeaders: boolean;
  /** The one page that stands for all of ours, on a site with other addresses. */
  only?: string;
}

export const floorName = 'floor';

/** `name=folder`, `name=folder#/a/page/` or `name=https://example.org/a/page/`; throws on anything else. */
export function parseSite(text: string): Site {
  const [, name = '', where = ''] = /^(?:([\w. -]+)=)?(.+)$/u.exec(text) ?? [];
  if (where === '') throw new Error(`--site ${text}: write it as name=folder or name=https://…`);
  if (/^https?:\/\//u.test(where)) {
    const { host, origin, pathname, search } = new URL(where);
    const only = pathname === '/' ? {} : { only: pathname + search };
    const source = { kind: 'address', address: origin } as const;
    return { name: name || host, source, isOurs: false, hasOurHeaders: false, ...only };
  }
  const [folder = '', page] = where.split('#', 2);
  return {
    name: name || basename(folder),
    source: { kind: 'folder', folder },
    isOurs: false,
    hasOurHeaders: false,
    ...(page === undefined ? {} : { only: page })
  };
}

export function ourSite(folder: string): Site {
  return {
    name: 'ours',
    source: { kind: 'folder', folder },
    isOurs: true,
    hasOurHeaders: true
  };
}

export function floorSite(folder: string): Site {
  return { ...ourSite(folder), name: floorName, isOurs: false };
}

import { ICONS, type IconName } from './icons.ts';

/** A pictogram of the sprite by name; throws for one that is not there, which the tests of the tree catch. */
export function iconName(name: string): IconName {
  const found = ICONS.find((icon) => icon === name);
  if (found === undefined) {
    throw new Error(
      `No pictogram "${name}": add it to src/tools/icons-list.ts and run npm run icons.`
    );
  }
  return found;
}

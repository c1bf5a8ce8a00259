/** The register of sources is read in parts: one page with all of them would weigh half again what a page may. */
export const SOURCE_PARTS: readonly number[] = [1, 2, 3, 4];

/** As many parts as there are pages, in the order of the list, each as long as the others but for the last. */
export function cutIntoParts<Source>(sources: readonly Source[]): Source[][] {
  const length = Math.ceil(sources.length / SOURCE_PARTS.length);
  return SOURCE_PARTS.map((part) => sources.slice((part - 1) * length, part * length));
}

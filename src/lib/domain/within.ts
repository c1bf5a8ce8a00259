/** The storage of a phone may stay silent for ever: https://github.com/localForage/localForage/issues/887 */
export const storageLimit = 2_000;

/** Rejects when the work says nothing for so long. */
export function within<Value>(milliseconds: number, work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('Silent')), milliseconds);
    work.then(resolve, reject);
  });
}

/** The shortest history that still goes wrong: a story is read by somebody who wants to understand it. */

/** Leaves out more and more of `steps`, in ever smaller pieces, as long as it still goes wrong. */
export async function shortest<T>(
  steps: readonly T[],
  goesWrong: (steps: readonly T[]) => Promise<boolean>,
): Promise<T[]> {
  let left = [...steps];
  for (let size = left.length >> 1; size >= 1; size = size === 1 ? 0 : size >> 1) {
    for (let at = left.length - size; at > -size; at -= size) {
      const without = [...left.slice(0, Math.max(0, at)), ...left.slice(at + size)];
      if (without.length < left.length && (await goesWrong(without))) left = without;
    }
  }
  return left;
}

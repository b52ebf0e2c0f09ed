const shape =
  /^(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?$/;

/** Whether a text is a version as this program has them: `1.2.3`, `1.2.3-beta.4`. */
export const isVersion = (text: string): boolean => text.length <= 64 && shape.test(text);

/** Which of two versions is newer, as Semantic Versioning orders them: above 0 where the first one is. Others than versions are the oldest. */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [shape.exec(one), shape.exec(other)];
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  for (const at of [1, 2, 3]) {
    const difference = Number(a[at]) - Number(b[at]);
    if (difference !== 0) return difference;
  }
  const [before, after] = [a[4], b[4]];
  // What is finished comes after what was tried out.
  if (before === undefined || after === undefined)
    return Number(before === undefined) - Number(after === undefined);
  return compareParts(before.split('.'), after.split('.'));
}

function compareParts(one: readonly string[], other: readonly string[]): number {
  for (let at = 0; at < Math.max(one.length, other.length); at += 1) {
    const [a, b] = [one[at], other[at]];
    if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
    if (a === b) continue;
    const [isNumber, isOtherNumber] = [/^\d+$/.test(a), /^\d+$/.test(b)];
    if (isNumber && isOtherNumber && Number(a) !== Number(b)) return Number(a) - Number(b);
    // Numbers come before words.
    if (isNumber !== isOtherNumber) return isNumber ? -1 : 1;
    return a < b ? -1 : 1;
  }
  return 0;
}

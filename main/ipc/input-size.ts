/** How much one call may bring: values and keys in all, how deep they are nested, and how long their texts are together. */
export const inputLimits = { values: 20_000, depth: 32, characters: 2_000_000 } as const;

/**
 * Whether an input is more than any honest call brings. Looked at before it is parsed: a schema would walk all of it,
 * collect every fault, and keep the main thread from everybody else meanwhile. Stops at the first limit it meets.
 */
export function isTooLarge(input: unknown): boolean {
  let values = 0;
  let characters = 0;
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value: input, depth: 0 }];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (next === undefined) break;
    const { value, depth } = next;
    values += 1;
    if (values > inputLimits.values || depth > inputLimits.depth) return true;
    if (typeof value === 'string') characters += value.length;
    else if (typeof value === 'bigint') characters += value.toString(36).length;
    else if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) characters += value.byteLength;
    else if (Array.isArray(value)) {
      // A length alone costs nothing to say, so it is counted before anything is walked.
      if (value.length > inputLimits.values) return true;
      for (const each of value) waiting.push({ value: each, depth: depth + 1 });
    } else if (value instanceof Map || value instanceof Set) {
      if (value.size > inputLimits.values) return true;
      for (const each of value instanceof Map ? [...value.keys(), ...value.values()] : value)
        waiting.push({ value: each, depth: depth + 1 });
    } else if (typeof value === 'object' && value !== null) {
      for (const key in value) {
        values += 1;
        characters += key.length;
        if (values > inputLimits.values || characters > inputLimits.characters) return true;
        waiting.push({ value: (value as Record<string, unknown>)[key], depth: depth + 1 });
      }
    }
    if (characters > inputLimits.characters) return true;
  }
  return false;
}

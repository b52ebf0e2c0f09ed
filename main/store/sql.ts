/** What a statement may be given: SQLite's own kinds of value, and no more. */
export type SqlValue = string | number | bigint | Buffer | null;

/** A statement with its values apart from its text: values reach SQL only through parameters. */
export interface Sql {
  readonly text: string;
  readonly values: readonly SqlValue[];
}

const isSql = (part: SqlValue | Sql): part is Sql =>
  typeof part === 'object' && part !== null && !Buffer.isBuffer(part);

// Of a statement without spliced parts the text is always the same one: it is put together once, and found again as fast as a
// short name where its compiled form is kept.
const texts = new WeakMap<TemplateStringsArray, string>();

function plainText(strings: TemplateStringsArray): string {
  const known = texts.get(strings);
  if (known !== undefined) return known;
  const text = strings.join('?');
  texts.set(strings, text);
  return text;
}

/** Writes a statement: `sql\`SELECT … WHERE id = ${id}\``. A part that is itself made by `sql` is spliced in. */
export function sql(strings: TemplateStringsArray, ...parts: readonly (SqlValue | Sql)[]): Sql {
  if (!parts.some(isSql)) return { text: plainText(strings), values: parts as readonly SqlValue[] };
  let text = strings[0] ?? '';
  const values: SqlValue[] = [];
  parts.forEach((part, index) => {
    if (isSql(part)) {
      text += part.text;
      values.push(...part.values);
    } else {
      text += '?';
      values.push(part);
    }
    text += strings[index + 1] ?? '';
  });
  return { text, values };
}

/** Joins statements' parts, as in `WHERE ${join(conditions, ' AND ')}`. */
export function join(parts: readonly Sql[], separator: string): Sql {
  return {
    text: parts.map((part) => part.text).join(separator),
    values: parts.flatMap((part) => part.values),
  };
}

/** `condition AND condition …`, or `1` where there is none. */
export const allOf = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0 ? sql`1` : join(conditions, ' AND ');

/**
 * A statement that is asked often: its text is put together once, and each call gives it other values, in their order. The
 * values that it is written with only keep their places.
 */
export function reusable({ text, values: places }: Sql): (...values: readonly SqlValue[]) => Sql {
  return (...values) => {
    if (values.length !== places.length)
      throw new Error(`Expected ${places.length} values, got ${values.length}: ${text}`);
    return { text, values };
  };
}

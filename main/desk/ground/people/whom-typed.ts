import type { Reader } from '../../../store/handles.ts';
import { sql } from '../../../store/sql.ts';
import { caseKey } from '../words/folding.ts';

/** Whom a person means who types one id into a box for several kinds of it. */
export type WhomTyped =
  | { readonly kind: 'account' | 'practice' | 'case'; readonly id: string }
  | { readonly kind: 'nobody' };

/** The account, the practice or the case whose id or number was typed, in any case of letters; a case also without its hyphen. */
export function whomTyped(reader: Reader, typed: string): WhomTyped {
  const text = typed.trim();
  const number = text.toUpperCase();
  const found = (
    kind: 'account' | 'practice' | 'case',
    row: { readonly id: string } | undefined,
  ): WhomTyped | null => (row ? { kind, id: row.id } : null);
  return (
    found(
      'account',
      reader.get<{ id: string }>(
        sql`SELECT id FROM accounts WHERE id = ${text} COLLATE NOCASE ORDER BY id <> ${text} LIMIT 1`,
      ),
    ) ??
    found(
      'practice',
      reader.get<{ id: string }>(
        sql`SELECT id FROM practices WHERE id_key = ${caseKey(text)} ORDER BY id <> ${text} LIMIT 1`,
      ),
    ) ??
    found(
      'case',
      reader.get<{ id: string }>(
        sql`SELECT number AS id FROM cases
            WHERE number = ${number.length === 8 ? `${number.slice(0, 4)}-${number.slice(4)}` : number}`,
      ),
    ) ?? { kind: 'nobody' }
  );
}

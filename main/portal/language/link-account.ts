import { tokenHash } from '../../desk/ground/words/secrets.ts';
import type { Reader } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';

const linkPage = /^\/[a-z-]+\/([\w-]{43})(?:\/[a-z-]+)?$/;

/** The account whose link a page's path is, also where the link works no longer; null for any other path. */
export function accountOfLink(reader: Reader, path: string): string | null {
  const token = linkPage.exec(path)?.[1];
  if (token === undefined) return null;
  return (
    reader.get<{ account_id: string }>(sql`SELECT account_id FROM tokens WHERE hash = ${tokenHash(token)}`)
      ?.account_id ?? null
  );
}

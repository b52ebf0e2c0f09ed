import { tokenHash } from '../../desk/ground/words/secrets.ts';
import type { Reader } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';

const linkPage = /^\/[a-z-]+\/([\w-]{43})(?:\/[a-z-]+)?$/;

/** The secret part of the link that a page's path is; undefined for any other path. */
export const tokenOfPath = (path: string): string | undefined => linkPage.exec(path)?.[1];

/** The account whose link a page's path is, also where the link works no longer; null for any other path. */
export function accountOfLink(reader: Reader, path: string): string | null {
  const token = tokenOfPath(path);
  if (token === undefined) return null;
  return (
    reader.get<{ account_id: string }>(sql`SELECT account_id FROM tokens WHERE hash = ${tokenHash(token)}`)
      ?.account_id ?? null
  );
}

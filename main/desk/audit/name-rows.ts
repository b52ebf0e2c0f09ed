import type { AuditProblem } from '../../../preload/contract/audit.ts';
import { say } from '../../language.ts';
import type { Reader } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import { kindWords, problemWords, rowWords } from './problem-words.ts';
import type { RowsTold } from './row-seals.ts';
import type { UnexplainedRow } from './verify-rows.ts';

/** A problem with a row in the words of a person: which case, whose claim, which line. */
export function nameRow(reader: Reader, { code, kind, key, entry }: UnexplainedRow): AuditProblem {
  const caseNumber = caseOf(reader, kind, key, entry);
  return {
    code,
    kind,
    ...(key === '' ? {} : { key: knownKey(key, kind) }),
    ...(entry === null || entry === 0 ? {} : { entry }),
    ...(caseNumber === null ? {} : { caseNumber }),
    message: sentence(code, {
      row: key === '' ? kindName(kind) : rowName(reader, kind, key, caseNumber ?? '?'),
      kind: kindName(kind),
      entry: entry ?? 0,
    }),
  };
}

function sentence(
  code: AuditProblem['code'],
  { row, kind, entry }: { readonly row: string; readonly kind: string; readonly entry: number },
): string {
  switch (code) {
    case 'row-added':
      return say(problemWords['row-added'], { row });
    case 'row-older':
    case 'row-removed':
    case 'row-changed-before':
      return say(problemWords[code], { row, entry });
    case 'rows-do-not-add-up':
    case 'sealed-again':
      return say(problemWords[code], { kind, entry });
    case 'not-sealed':
      return say(problemWords['not-sealed'], { kind });
    default:
      return say(problemWords['row-edited'], { row, entry });
  }
}

/** A key as a person knows it: of a claim the account alone, of a proof its kind. */
const knownKey = (key: string, kind: string): string =>
  kind === 'claim' || kind === 'proof' ? key.slice(key.indexOf(' ') + 1) : key;

const kindName = (kind: string): string =>
  Object.hasOwn(kindWords, kind) ? say(kindWords[kind as keyof typeof kindWords]) : kind;

function rowName(reader: Reader, kind: string, key: string, caseNumber: string): string {
  const named = knownKey(key, kind);
  switch (kind) {
    case 'case':
      return say(rowWords.case, { key: named });
    case 'line':
      return say(rowWords.line, { case: caseNumber });
    case 'proof':
      return say(rowWords.proof, { key: named, case: caseNumber });
    case 'claim':
      return say(key.startsWith('pending ') ? rowWords.pendingClaim : rowWords.claim, { key: named });
    case 'account':
      return say(rowWords.account, { key: named });
    case 'practice':
      return say(rowWords.practice, { key: named });
    case 'setting':
      return say(rowWords.setting, { key: named });
    case 'link':
      return say(rowWords.link, {
        key: accountOf(reader, sql`SELECT account_id FROM tokens WHERE hash = unhex(${key})`),
      });
    case 'browser':
      return say(rowWords.browser, {
        key: accountOf(reader, sql`SELECT account_id FROM trusted_browsers WHERE id = ${key}`),
      });
    case 'operator':
      return say(rowWords.operator, {
        key: nameOf(reader, sql`SELECT name FROM operators WHERE id = ${key}`) ?? key,
      });
    case 'operator-key':
      return say(rowWords.operatorKey, {
        key:
          nameOf(
            reader,
            sql`SELECT o.name FROM operator_keys AS k JOIN operators AS o ON o.id = k.operator_id WHERE k.id = ${key}`,
          ) ?? '?',
      });
    default:
      return say(rowWords.other, { key: named, kind });
  }
}

const nameOf = (reader: Reader, statement: ReturnType<typeof sql>): string | undefined =>
  reader.get<{ name: string }>(statement)?.name;

const accountOf = (reader: Reader, statement: ReturnType<typeof sql>): string =>
  reader.get<{ account_id: string }>(statement)?.account_id ?? '?';

/** The case that a row belongs to: from the row, from its case, or from the entry that wrote it. */
function caseOf(reader: Reader, kind: string, key: string, entry: number | null): string | null {
  if (kind === 'case') return key === '' ? null : key;
  if ((kind !== 'line' && kind !== 'proof') || key === '') return null;
  const byRow =
    kind === 'proof'
      ? sql`SELECT number FROM cases WHERE id = ${key.slice(0, key.indexOf(' '))}`
      : sql`SELECT c.number FROM timeline AS l JOIN cases AS c ON c.id = l.case_id WHERE l.id = ${key}`;
  const number = reader.get<{ number: string }>(byRow)?.number;
  if (number !== undefined || entry === null) return number ?? null;
  const written = reader.get<{ body: string }>(sql`SELECT body FROM audit WHERE sequence = ${entry}`);
  if (!written) return null;
  const { case: named, rows } = JSON.parse(written.body) as RowsTold & { readonly case?: string };
  if (named !== undefined) return named;
  return Array.isArray(rows)
    ? ((rows.find(([each]) => each === 'case')?.[1] as string | undefined) ?? null)
    : null;
}

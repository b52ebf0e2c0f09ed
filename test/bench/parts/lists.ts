import { entryQueries } from '../../../main/desk/audit/read-entries.ts';
import { listCases } from '../../../main/desk/cases/list-cases.ts';
import { readCase } from '../../../main/desk/cases/read-case.ts';
import { readSettings } from '../../../main/desk/ground/basics/settings.ts';
import { findLink, linkQueries } from '../../../main/desk/links/read-links.ts';
import { outboxQueries } from '../../../main/desk/outbox/outbox-queries.ts';
import { dataFolder } from '../../../main/folder/data-folder.ts';
import { readKeyFile } from '../../../main/store/key.ts';
import { sql } from '../../../main/store/sql.ts';
import { openStore, type Store } from '../../../main/store/store.ts';
import { auditFilters } from '../../../preload/contract/audit-log.ts';
import type { CaseFilters } from '../../../preload/contract/cases.ts';
import { linkFilters } from '../../../preload/contract/links.ts';
import { outboxFilters } from '../../../preload/contract/outbox.ts';
import { createMailWorld } from '../../support/mail-world.ts';
import { type BenchContext, type BenchPart, type BenchRow, rowUnder } from '../bench-part.ts';
import { leastTimesLater } from '../least-times.ts';
import { fillLedgers } from '../stores/fill-ledgers.ts';

const pageSize = 100;
const farPage = 10_000;
// What the main thread may take of a question at most, though a worker answers lists over everything.
const under = 20;
// A search in the texts of all cases, by a worker.
const searchedUnder = 250;

/** A mail as the program makes them. */
async function someMail(): Promise<Buffer> {
  const world = createMailWorld();
  const text = `Hello,\n${'Someone asked for a new password for your account.\n'.repeat(12)}`;
  const id = await world.enqueue({
    content: { subject: 'Reset Your Password', html: `<p>${text.repeat(3)}</p>`, text },
  });
  const found = world.store.read.get<{ raw: Buffer }>(sql`SELECT raw FROM message_bytes WHERE id = ${id}`);
  await world.close();
  if (!found) throw new Error('The mail is not there');
  return found.raw;
}

/** A value of each of some hundred rows, from all over the table. */
function spread<Value>(
  store: Store,
  table: 'cases' | 'messages' | 'tokens',
  column: string,
): (round: number) => Value {
  const part = { text: `SELECT ${column} AS value FROM ${table}`, values: [] };
  const count =
    store.read.get<{ n: number }>({ text: `SELECT count(*) AS n FROM ${table}`, values: [] })?.n ?? 0;
  const values = Array.from({ length: 300 }, (_none, at) => {
    const row = store.read.get<{ value: Value }>(
      sql`${part} LIMIT 1 OFFSET ${Math.floor((at * count) / 300)}`,
    );
    if (!row) throw new Error(`There is nothing in ${table}`);
    return row.value;
  });
  return (round) => values[(round * 7) % values.length] as Value;
}

type Ask = (round: number) => unknown;

/** What a screen asks for when something is opened. */
function records(store: Store): Readonly<Record<string, Ask>> {
  const at = { now: Date.now(), settings: readSettings(store.read) };
  const { message } = outboxQueries('');
  const [number, mail, link] = [
    spread<string>(store, 'cases', 'number'),
    spread<string>(store, 'messages', 'id'),
    spread<string>(store, 'tokens', 'lower(hex(hash))'),
  ];
  return {
    'record of a case': (round) => readCase(store.read, number(round), at),
    'record of a mail': (round) => message(store.read, { id: mail(round) }, at),
    'record of a link': (round) => findLink(store.read, link(round), at.now, 'UTC'),
  };
}

/** Pages near the beginning, far away, and at the end, where scrolling comes to them: each is asked for by the row before it. */
function pages(store: Store): Readonly<Record<string, Ask>> {
  const at = { now: Date.now(), settings: readSettings(store.read) };
  const { outbox } = outboxQueries('');
  const limit = pageSize;
  const count = (table: string): number =>
    store.read.get<{ n: number }>({ text: `SELECT count(*) AS n FROM ${table}`, values: [] })?.n ?? 0;
  const cursor = (list: string, place: number): string =>
    store.read.get<{ value: string }>({
      text: `SELECT value FROM (${list}) LIMIT 1 OFFSET ${Math.max(0, place - 1)}`,
      values: [],
    })?.value ?? '';
  const ofCases = `SELECT opened_at || ':' || id AS value FROM cases ORDER BY opened_at DESC, id DESC`;
  const cases = count('cases');
  const far = Math.min(farPage, Math.floor(cases / limit / 2));
  const after = {
    far: cursor(ofCases, (far - 1) * limit),
    last: cursor(ofCases, cases - limit),
    entry: cursor(
      `SELECT (body ->> '$.at') || ':' || sequence AS value FROM audit
       ORDER BY CASE WHEN json_valid(body) THEN body ->> '$.at' END DESC, sequence DESC`,
      count('audit') - limit,
    ),
    link: cursor(
      `SELECT created_at || ':' || lower(hex(hash)) AS value FROM tokens ORDER BY created_at DESC, hash DESC`,
      count('tokens') - limit,
    ),
    mail: cursor(
      `SELECT created_at || ':' || id AS value FROM messages ORDER BY created_at DESC, id DESC`,
      count('messages') - limit,
    ),
  };
  const chain = (from?: string) =>
    entryQueries.auditEntries(
      store.read,
      { ...auditFilters.parse({}), limit, ...(from === undefined ? {} : { after: from }) },
      at,
    );
  return {
    'cases, first page': () => listCases(store.read, { limit, count: false }, at),
    [`cases, page ${far.toLocaleString('en')}`]: () =>
      listCases(store.read, { limit, count: false, after: after.far }, at),
    'cases, last page': () => listCases(store.read, { limit, count: false, after: after.last }, at),
    'audit, first page': () => chain(),
    'audit, last page': () => chain(after.entry),
    'links, last page': () =>
      linkQueries.links(store.read, { ...linkFilters.parse({}), limit, after: after.link }, at),
    'outbox, last page': () =>
      outbox(store.read, { ...outboxFilters.parse({}), limit, after: after.mail }, at),
  };
}

const searches: Readonly<Record<string, CaseFilters>> = {
  'none has': { text: 'zzyzx corner' },
  'a case number': { text: '7K3M-Q2XA' },
  'a rare family name': { text: 'kowalczyk' },
  'a family name': { text: 'garcia' },
  'two names': { text: 'maria garcia' },
  'a word of very many': { text: 'mail' },
  'a whole note': { text: 'the code came by voice call' },
  'none has, with letters of very many': { text: 'ing th' },
  'two letters': { text: 'ma' },
  'four digits': { text: '0123' },
  'in open cases': { state: 'open', text: 'voice call' },
};

async function run(context: BenchContext): Promise<readonly BenchRow[]> {
  const place = await context.store({ cases: true, own: true });
  const raw = await someMail();
  context.note('Adding an entry of the chain for each case, and mails and links');
  fillLedgers(place, raw);
  const key = readKeyFile(place.keyFile);
  if (!key.ok) throw new Error(key.error.message);
  const opened = openStore({ path: dataFolder(place.folder).store, key: key.value });
  if (!opened.ok) throw new Error(opened.error.message);
  const store = opened.value;
  const rows: BenchRow[] = [];
  const measure = async (what: string, rounds: number, ask: Ask, most: number): Promise<void> => {
    context.note(what);
    rows.push(rowUnder(what, await leastTimesLater(rounds, ask), most));
  };
  const rounds = context.isSmall ? 60 : 300;
  for (const [what, ask] of Object.entries({ ...records(store), ...pages(store) }))
    await measure(what, rounds, ask, under);
  for (const [what, filters] of Object.entries(searches)) {
    const ask = (): unknown =>
      listCases(
        store.read,
        { ...filters, limit: pageSize, count: false },
        { now: Date.now(), settings: readSettings(store.read) },
      );
    await measure(`first page of cases by a text: ${what}`, context.isSmall ? 5 : 20, ask, searchedUnder);
  }
  store.close();
  return rows;
}

/** Records that are opened, and pages of lists over everything. */
export const part: BenchPart = { name: 'lists', run };

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LoginDesk, openLoginDesk } from '../../main/compose.ts';
import { auditHead, verifyChain } from '../../main/desk/audit/chain.ts';
import { dataFolder } from '../../main/folder/data-folder.ts';
import { hasOfflineCopy } from '../../main/store/offline-folder.ts';
import { sql } from '../../main/store/sql.ts';
import type { Store } from '../../main/store/store.ts';
import { placeOf } from '../../main/team/membership.ts';
import type { CaseRecord } from '../../preload/contract/cases.ts';
import type { NotTakenOver } from '../../preload/contract/kept.ts';
import { valueIn } from '../support/answers.ts';
import { type CutLink, cutLink } from '../support/cut-link.ts';
import { fillDirectory } from '../support/directory.ts';
import { thisUser } from '../support/operators.ts';
import { write } from '../support/store.ts';
import { sharedRowsAt, type TeamServer, teamServer } from '../support/team.ts';
import { throughLink } from '../support/team-place.ts';
import type { DeskPlace } from './acting.ts';
import { teamPlaces } from './team-place.ts';

/** More of them with `npm run test:team`. */
const actions = Number(process.env.LOGIN_DESK_TEAM_OFFLINE_ACTIONS ?? 40);
const people = 60;

let server: TeamServer;
const links: CutLink[] = [];
beforeAll(async () => {
  server = await teamServer();
});
afterAll(async () => {
  for (const link of links) await link.end();
  await server.server.end();
});

/** People in ten practices, none with an address yet, whose mails go into the sandbox. */
async function fill(store: Store): Promise<void> {
  await fillDirectory(
    store,
    Array.from({ length: 10 }, (_, number) => ({
      id: `P-${number}`,
      name: `Practice ${number}`,
      email: `front@practice${number}.example`,
    })),
    Array.from({ length: people }, (_, number) => ({
      id: `person-${number}`,
      practiceId: `P-${number % 10}`,
      givenName: `Given ${number}`,
      userName: `user${number}`,
    })),
  );
  await write(store, (transaction) =>
    transaction.run(sql`INSERT INTO settings (key, value) VALUES ('mail.mode', '"sandbox"')`),
  );
}

interface Claimed {
  readonly caseNumber: string;
  readonly account: string;
}
interface Day {
  readonly claimed: readonly Claimed[];
  readonly helped: readonly string[];
  readonly notes: readonly string[];
  readonly done: number;
}

/** What a desk does in a day without its server: calls, notes, claims of addresses that others want too, resets. */
async function day(login: LoginDesk, name: string): Promise<Day> {
  const claimed: Claimed[] = [];
  const helped: string[] = [];
  const notes: string[] = [];
  let done = 0;
  const act = async (type: string, input: unknown): Promise<unknown> => {
    const answer = await login.desk.perform({ type, input, operator: 'Sam', proofs: ['in-person'] });
    if (answer.ok) done += 1;
    return answer.ok ? answer.value : null;
  };
  for (let count = 0; done < actions; count += 1) {
    // Both desks ask for the same addresses, each for another person; every third one only one of them asks for.
    const account = `person-${(count * 2 + (name === 'Back' ? 0 : 1)) % people}`;
    const email = count % 3 === 0 ? `${name}${count}@mail.example` : `wanted${count}@mail.example`;
    const claim = (await act('claims.claim', { accountId: account, email })) as { caseNumber: string } | null;
    if (claim) claimed.push({ caseNumber: claim.caseNumber, account });
    const call = (await act('cases.open', { channel: 'phone', caller: `${name} ${count}` })) as CaseRecord;
    const note = `Note ${count} of ${name}.`;
    await act('cases.note', { number: call.number, text: note });
    notes.push(note);
    const help = (await act('logins.password-help', {
      userName: `user${count % people}`,
      requestedBy: name,
    })) as {
      caseNumber: string;
    } | null;
    if (help) helped.push(help.caseNumber);
    await act('cases.solve', { number: call.number, resolution: 'helped' });
  }
  return { claimed, helped, notes, done };
}

const storeOf = ({ folder }: DeskPlace): string => dataFolder(folder).store;

/** The Message-IDs of all that a desk's mail server got. */
function mailsOf({ folder }: DeskPlace): readonly string[] {
  const { sandboxMail } = dataFolder(folder);
  try {
    return readdirSync(sandboxMail)
      .filter((name) => name.endsWith('.eml'))
      .map(
        (name) => /^message-id: *(\S+)/im.exec(readFileSync(join(sandboxMail, name), 'latin1'))?.[1] ?? name,
      );
  } catch {
    return [];
  }
}

test(`two desks that do ${actions} actions each without their server: all of it is in, conflicts are listed, no mail goes twice or too soon`, {
  timeout: 120_000 + actions * 4000,
}, async () => {
  const owner = await server.database();
  const places = await teamPlaces(owner, 3, fill);
  const [front, back, night] = places as readonly [DeskPlace, DeskPlace, DeskPlace];
  const away = await Promise.all(
    [back, night].map(async (place) => {
      const link = await cutLink(owner.port);
      links.push(link);
      throughLink(place, link);
      return { place, link, login: valueIn(await openLoginDesk({ ...place, ...thisUser })) };
    }),
  );
  const watching = valueIn(await openLoginDesk({ ...front, ...thisUser }));
  for (const { login } of [...away, { login: watching }]) login.start();
  for (const { link } of away) link.cut();
  const began = performance.now();
  const days = await Promise.all(away.map(({ login }, index) => day(login, index === 0 ? 'Back' : 'Night')));
  const took = performance.now() - began;
  // Time enough for a sender that would not wait.
  await after(1500);
  expect(places.flatMap(mailsOf)).toEqual([]);
  const returning = performance.now();
  for (const { link } of away) link.mend();
  while (away.some(({ place }) => hasOfflineCopy(storeOf(place)))) await after(50);
  const takenOver = performance.now() - returning;

  const open = (): number =>
    watching.reader.get<{ n: number }>(
      sql`SELECT count(*) AS n FROM messages WHERE state IN ('queued', 'sending', 'deferred', 'held')`,
    )?.n ?? 0;
  // It has heard of all that was taken over before there can be nothing left to send.
  while (away.some(({ login }) => placeOf(login.reader).position > placeOf(watching.reader).position))
    await after(50);
  while (open() > 0) await after(100);
  for (const { login } of away) await login.shutdown();
  const all = [
    watching,
    ...(await Promise.all([back, night].map((place) => openLoginDesk({ ...place, ...thisUser })))).map(
      valueIn,
    ),
  ];
  // A desk that opens shows what it has by then, and goes on catching up.
  while (new Set(all.map((login) => placeOf(login.reader).position)).size > 1) await after(50);

  const reader = watching.reader;
  const { rows, total } = valueIn(await watching.desk.query('notTakenOver', {})) as {
    readonly rows: readonly NotTakenOver[];
    readonly total: number;
  };
  const listed = new Set(rows.map(({ caseNumber }) => caseNumber));
  for (const { claimed, helped, notes } of days) {
    for (const { caseNumber, account } of claimed) {
      const record = valueIn(await watching.desk.query('case', { number: caseNumber })) as CaseRecord;
      const kinds = record.timeline.map(({ kind }) => kind);
      const isIn = kinds.filter((kind) => kind === 'claims.claim').length;
      const isRefused = kinds.filter((kind) => kind === 'kept.refused').length;
      expect([caseNumber, isIn + isRefused]).toEqual([caseNumber, 1]);
      expect(record.accountId).toBe(account);
      expect(listed.has(caseNumber)).toBe(isRefused === 1);
      if (isRefused === 1) expect(record.state).toBe('open');
    }
    for (const number of helped)
      expect(
        reader.all(
          sql`SELECT kind FROM timeline JOIN cases AS c ON c.id = case_id
              WHERE c.number = ${number} AND kind IN ('logins.password-help', 'kept.refused')`,
        ),
      ).toHaveLength(1);
    const found = reader.all<{ text: string }>(sql`SELECT text FROM timeline WHERE kind = 'cases.note'`);
    for (const note of notes) expect(found.filter(({ text }) => text === note)).toHaveLength(1);
  }
  expect(total).toBeGreaterThan(0);
  expect(reader.all(sql`SELECT email_key FROM claims GROUP BY email_key HAVING count(*) > 1`)).toEqual([]);
  const sent = places.flatMap(mailsOf);
  expect(new Set(sent).size).toBe(sent.length);
  const accepted = reader.all<{ id: string }>(
    sql`SELECT message_id AS id FROM messages WHERE state = 'accepted'`,
  );
  expect(sent.toSorted()).toEqual(accepted.map(({ id }) => id).toSorted());
  expect(sent.length).toBeGreaterThan(0);
  const others = reader.all<{ state: string; n: number }>(
    sql`SELECT state, count(*) AS n FROM messages WHERE state <> 'accepted' GROUP BY state`,
  );
  for (const login of all.slice(1)) {
    expect(auditHead(login.reader)).toEqual(auditHead(reader));
  }
  expect(verifyChain(reader).ok).toBe(true);
  for (const place of [back, night]) expect(sharedRowsAt(place)).toEqual(sharedRowsAt(front));
  for (const login of all) await login.shutdown();
  console.log(
    `${days.map(({ done }) => done).join(' + ')} actions in ${(took / 1000).toFixed(1)} s, taken over in ${(takenOver / 1000).toFixed(1)} s, ` +
      `${total} in the list, ${sent.length} mails, each once; others: ${JSON.stringify(others)}`,
  );
});

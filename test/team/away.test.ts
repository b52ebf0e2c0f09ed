import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LoginDesk, openLoginDesk } from '../../main/compose.ts';
import { sql } from '../../main/store/sql.ts';
import type { Store } from '../../main/store/store.ts';
import type { Answer } from '../../preload/contract/shared.ts';
import type { DeskPlace } from '../faults/acting.ts';
import { teamPlaces } from '../faults/team-place.ts';
import { codeOf, valueIn } from '../support/answers.ts';
import { type CutLink, cutLink } from '../support/cut-link.ts';
import { thisUser } from '../support/operators.ts';
import { write } from '../support/store.ts';
import { type TeamServer, teamServer } from '../support/team.ts';

let server: TeamServer;
let link: CutLink;
beforeAll(async () => {
  server = await teamServer();
  link = await cutLink(server.server.port);
});
afterAll(async () => {
  await link.end();
  await server.server.end();
});

const open = async (place: DeskPlace): Promise<LoginDesk> =>
  valueIn(await openLoginDesk({ ...place, ...thisUser }));
const set = (login: LoginDesk, minutes: number): Promise<Answer<unknown>> =>
  login.desk.perform({
    type: 'settings.set',
    input: { key: 'proof.minutes', value: minutes },
    operator: 'Sam',
  });
/** Lets the computer's user sign in as the operator that they are. */
const signsInByItself = (store: Store): Promise<unknown> =>
  write(store, (transaction) =>
    transaction.run(sql`INSERT INTO settings (key, value) VALUES ('operators.systemUser', 'true')`),
  );
const minutes = (login: LoginDesk): number => login.desk.settings()['proof.minutes'];
const until = async (isSo: () => boolean, longest: number): Promise<number> => {
  const began = performance.now();
  while (!isSo()) {
    if (performance.now() - began > longest) throw new Error(`it was not so after ${longest} ms`);
    await new Promise((soon) => setTimeout(soon, 5));
  }
  return performance.now() - began;
};

test('desks that run show each other’s changes within a second, and say so to whoever listens', async () => {
  const places = await teamPlaces(await server.database(), 2, async () => undefined);
  const opened = await Promise.all(places.map(open));
  const [front, back] = opened as [LoginDesk, LoginDesk];
  for (const login of opened) login.start();
  const told = new Set<string>();
  back.desk.onChanged((topics) => {
    for (const topic of topics) told.add(topic);
  });
  valueIn(await set(front, 31));
  expect(await until(() => minutes(back) === 31 && told.has('settings'), 5000)).toBeLessThan(1000);
  valueIn(await set(back, 32));
  expect(await until(() => minutes(front) === 32, 5000)).toBeLessThan(1000);
  for (const login of opened) await login.shutdown();
}, 60_000);

test('without the server a desk opens, looks up, and refuses changes; with it again it goes on by itself', async () => {
  const owner = await server.database();
  const [place] = await teamPlaces({ ...owner, port: link.port }, 1, signsInByItself);
  if (!place) throw new Error('a team has a desk');
  link.cut();
  const away = valueIn(await openLoginDesk({ ...place, systemUser: 'Sam' }));
  away.start();
  // Who may read signs in all the same.
  expect(valueIn(await away.session.signInAsSystemUser())).toMatchObject({ operator: 'Sam' });
  expect(minutes(away)).toBeGreaterThan(0);
  const refused = await set(away, 41);
  expect(codeOf(refused)).toBe('team-unreachable');
  expect(minutes(away)).not.toBe(41);
  link.mend();
  valueIn(await set(away, 42));
  expect(minutes(away)).toBe(42);
  await away.shutdown();
}, 60_000);

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { StoreRefused } from '../../main/store/store-refused.ts';
import { connect } from '../../main/team/connection.ts';
import type { LogPlace } from '../../main/team/entry-rows.ts';
import { foundTeam } from '../../main/team/found-team.ts';
import { openLog } from '../../main/team/log.ts';
import { type Entry, firstHash, sealEntry } from '../../main/team/seal.ts';
import { cutLink } from '../../tools/machine/cut-link.ts';
import { valueIn } from '../support/answers.ts';
import { eventually } from '../support/eventually.ts';
import { type TeamServer, teamServer } from '../support/team.ts';

let server: TeamServer;
beforeAll(async () => {
  server = await teamServer();
}, 60_000);
afterAll(() => server.server.end());

test('a desk whose link broke while it had a hint to give gives hints again once it is back', async () => {
  const owner = await server.database();
  const team = randomUUID();
  const founding = await connect(owner);
  valueIn(await foundTeam(founding, { team, at: 0 }));
  await founding.end();
  let last: LogPlace = { position: 0, hash: firstHash(team) };
  const next = (): Entry => {
    const head = { id: randomUUID(), desk: randomUUID(), at: 0, schema: 1 };
    const entry = sealEntry(
      [Buffer.alloc(32, 1)],
      { ...head, position: last.position + 1, previous: last.hash },
      [],
    );
    last = entry;
    return entry;
  };

  const listener = openLog(owner);
  const heard: number[] = [];
  listener.onHint((position) => heard.push(position));
  await listener.head();
  const link = await cutLink(owner.port);
  const speaker = openLog({ ...owner, port: link.port }, { lostFor: 500 });

  expect(await speaker.append(next(), 'waited')).toBe('appended');
  await eventually(() => expect(heard).toEqual([1]));
  // Its hint has to wait for a moment, and in that the link is gone.
  expect(await speaker.append(next(), 'waited')).toBe('appended');
  link.cut();
  const third = next();
  await expect(speaker.append(third, 'waited')).rejects.toThrow(StoreRefused);

  link.mend();
  expect(await speaker.ask(third)).toBe('appended');
  await eventually(() => expect(heard.at(-1)).toBeGreaterThanOrEqual(3));
  await speaker.end();
  await listener.end();
  await link.end();
}, 60_000);

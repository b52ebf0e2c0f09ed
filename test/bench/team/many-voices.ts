import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { v7 } from 'uuid';
import { createDesk } from '../../../main/desk/desk.ts';
import type { Store } from '../../../main/store/store.ts';
import type { ServerAccess } from '../../../main/team/connection.ts';
import type { LogPlace } from '../../../main/team/entry-rows.ts';
import { checkedEntry } from '../../../main/team/follow.ts';
import { keyRing } from '../../../main/team/key-ring.ts';
import { openLog } from '../../../main/team/log.ts';
import { membershipOf, placeOf } from '../../../main/team/membership.ts';
import { createTeamStore } from '../../../main/team/write-through.ts';
import { openFolder } from '../../../main/whole-store/open-store.ts';
import { valueIn } from '../../support/answers.ts';
import { teamPlace } from '../../support/team-place.ts';
import { actEachSecond, createOperator, type Told } from './acting.ts';

// Several desks of a team in one process, over one store: `many-voices.js FOLDER KEY_FILE` and, as the first line of its input, who
// they are. Each has a connection of its own and says and hears all that a desk does: it reads and opens every entry, tries,
// appends and polls. What an entry says is carried out once for all of them.

/** A desk without a store of its own. */
export interface Voice {
  readonly id: string;
  readonly access: ServerAccess;
}

const [, , folder = '', keyFile = ''] = process.argv;
const { store: local } = valueIn(await openFolder(teamPlace({ folder, keyFile })));
const membership = membershipOf(local.read);
if (membership === null) throw new Error('the store belongs to a team');
local.isKeptElsewhere();
const keys = keyRing(local.read, membership).now;
const say = (what: unknown): void => void writeSync(1, `${JSON.stringify(what)}\n`);

/** Opens a desk over the store that all of them share, and keeps it in step. */
async function speak(store: Store, { id, access }: Voice): Promise<() => Promise<void>> {
  const log = openLog(access);
  const team = createTeamStore({
    local: store,
    log,
    keys,
    desk: id,
    clock: Date.now,
    newId: (at) => v7({ msecs: at }),
  });
  const desk = createDesk({
    store: team,
    clock: Date.now,
    random: randomBytes,
    desk: id,
    sandboxFolder: '/nonexistent',
  });
  let own: LogPlace = placeOf(store.read);
  /** Reads and opens what this desk has not heard yet, whatever the others of this process have carried out. */
  const listen = async (): Promise<void> => {
    for (const entry of (await log.readFrom(own.position)).after) {
      checkedEntry(keys(), own, entry, store.newestSchema);
      own = entry;
    }
    if (placeOf(store.read).position < own.position) await team.catchUp();
  };
  let isListening = false;
  let isHinted = false;
  const follow = async (): Promise<void> => {
    isHinted = true;
    if (isListening) return;
    isListening = true;
    for (; isHinted; ) {
      isHinted = false;
      await listen();
    }
    isListening = false;
  };
  log.onHint(() => void follow());
  setInterval(() => void follow(), 1000).unref();
  await follow();
  return createOperator(desk, id);
}

let operators: (() => Promise<void>)[] = [];
let acting: ReturnType<typeof actEachSecond> | null = null;
for await (const line of createInterface({ input: process.stdin })) {
  const told = JSON.parse(line) as Told | { readonly voices: readonly Voice[] };
  if ('voices' in told) {
    operators = await Promise.all(told.voices.map((voice) => speak(local, voice)));
    say('ready');
  } else if ('act' in told) acting = actEachSecond(operators, told.act);
  else if ('end' in told) say(await acting?.end());
}
process.exit(0);

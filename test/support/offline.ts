import { randomBytes } from 'node:crypto';
import { setTimeout as after } from 'node:timers/promises';
import { createKeptWork } from '../../main/compose/compose-kept.ts';
import { makeAnew } from '../../main/desk/derived-values.ts';
import { createDesk, type Desk } from '../../main/desk/desk.ts';
import type { ActionDefinition } from '../../main/desk/ground/basics/definitions.ts';
import { openStore, type Store } from '../../main/store/store.ts';
import { StoreRefused } from '../../main/store/store-refused.ts';
import { createAwayCopies } from '../../main/team/away-copy.ts';
import type { ReadCopy } from '../../main/team/damaged-copy.ts';
import { createDeskStore, type DeskStore, type DeskStoreParts } from '../../main/team/desk-store.ts';
import { joinedStore } from '../../main/team/joined-store.ts';
import { isAway } from '../../main/team/link-state.ts';
import { keepMembership, membershipOf, placeOf } from '../../main/team/membership.ts';
import type { DoAgain } from '../../main/team/take-over.ts';
import type { Answer } from '../../preload/contract/shared.ts';
import { valueIn } from './answers.ts';
import { type CutLink, cutLink } from './cut-link.ts';
import type { TeamDesk } from './team.ts';

/** A desk of a team whose way to the server a test can cut. */
export interface OfflineDesk {
  readonly link: CutLink;
  readonly store: DeskStore;
  readonly local: Store;
  readonly desk: Desk;
  /** The desk by which the program acts. */
  readonly program: Desk;
  /** What takes over what was done without the team. */
  readonly work: DoAgain;
  /** Bugs that were told. */
  readonly told: readonly string[];
  /** Follows until it is in step again. */
  comesBack(): Promise<void>;
  close(): Promise<void>;
}

export interface OfflineOptions extends Pick<DeskStoreParts, 'at'> {
  readonly clock?: () => number;
  readonly internalActions?: readonly ActionDefinition[];
  /** One that is there already. */
  readonly link?: CutLink;
  /** As on Windows; see `AwayCopiesParts`. */
  readonly openFilesHold?: boolean;
}

/** A desk whose look fell on a connection that is gone looks again a moment later; anything else is wrong. */
export async function passesAsAway(error: unknown): Promise<void> {
  if (!(error instanceof StoreRefused) || !isAway(error.refusal)) throw error;
  await after(50);
}

/** Puts a desk together over the store of a team's desk, as `composeStore` does, behind a link that can be cut. */
export async function offlineDesk(
  { id, access, path, key }: Pick<TeamDesk, 'id' | 'access' | 'path' | 'key'>,
  { clock = Date.now, internalActions = [], at, ...given }: OfflineOptions = {},
): Promise<OfflineDesk> {
  const link = given.link ?? (await cutLink(access.port));
  const local = valueIn(openStore({ path, key }));
  local.derive((transaction) => {
    const membership = membershipOf(transaction);
    if (membership)
      keepMembership(
        transaction,
        { ...membership, access: { ...access, port: link.port } },
        placeOf(transaction),
      );
    return { keep: true, value: null };
  });
  const joined = joinedStore(local, { clock, makeAnew, version: 'test', listens: false, lostFor: 300 });
  if (!joined) throw new Error('the store belongs to no team');
  const damaged: ReadCopy[] = [];
  const store = await createDeskStore({
    team: joined,
    local,
    clock,
    copies: createAwayCopies({
      place: { path, key },
      clock,
      damaged: (found) => damaged.push(found),
      ...(given.openFilesHold ? { openFilesHold: true } : {}),
    }),
    damaged,
    ...(at ? { at } : {}),
  });
  const told: string[] = [];
  const parts = { clock, random: randomBytes, sandboxFolder: '/nonexistent' };
  const tell = (line: string): void => void told.push(line);
  const work = createKeptWork({ ...parts, store: store.confirmed, deskId: id, tell });
  store.takesOver(work);
  const own = { ...parts, store, desk: id };
  const desk = createDesk({ ...own, internalActions });
  const program = createDesk({ ...own, internalActions, asProgram: true });
  return {
    link,
    store,
    local,
    desk,
    program,
    work,
    told,
    comesBack: async () => {
      link.mend();
      for (let tries = 0; tries < 50; tries += 1) {
        await store.follow().catch(passesAsAway);
        if (store.link.now().state === 'in-step') return;
      }
      throw new Error(`it is ${JSON.stringify(store.link.now())}`);
    },
    close: async () => {
      store.close();
      if (!given.link) await link.end();
    },
  };
}

export const settingTo = (desk: Desk, minutes: number, operator = 'Sam'): Promise<Answer<unknown>> =>
  desk.perform({ type: 'settings.set', input: { key: 'proof.minutes', value: minutes }, operator });

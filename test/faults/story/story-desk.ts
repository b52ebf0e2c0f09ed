import { createHash } from 'node:crypto';
import { createDesk } from '../../../main/desk/desk.ts';
import { operatorsOwnActions } from '../../../main/desk/operators/own-actions.ts';
import { signInActions } from '../../../main/desk/operators/sign-in-entries.ts';
import { portalActions } from '../../../main/desk/own-actions.ts';
import { noticeActions } from '../../../main/desk/readiness/notice-actions.ts';
import { type Sql, sql } from '../../../main/store/sql.ts';
import type { Store } from '../../../main/store/store.ts';
import { importActions } from '../../../main/transfer/import/import-actions.ts';
import { undoActions } from '../../../main/transfer/import/undo-actions.ts';
import type { ActionCircumstances } from '../../../preload/contract/contract.ts';
import type { Answer } from '../../../preload/contract/shared.ts';
import { seededRandom } from '../../support/desk.ts';
import { testDeskId } from '../../support/desk-id.ts';

/** A desk whose time and chance each step of the story decides, so that a step that is done again writes the same rows. */
export interface StoryDesk {
  act(type: string, input: unknown, circumstances?: ActionCircumstances): Promise<Answer<unknown>>;
  row(statement: Sql): Readonly<Record<string, unknown>>;
  /** The number of the newest case; of the story's first caller with `Mary`. */
  number(): string;
  newestMessage(): string;
  /** The token in the link of the newest message that has one. */
  token(): string;
  /** The token in the link of a message. */
  tokenIn(messageId: string): string;
}

/** The first moment of the story: a Monday morning, later than its directory was imported. */
export const beginsAt = Date.UTC(2030, 0, 7, 9);
const apart = 4 * 60_000;

const readable = (raw: Buffer): string => raw.toString('latin1').replace(/=\r\n/g, '').replaceAll('=3D', '=');

const tokenOf = (raw: Buffer): string | undefined => /\/([\w-]{43})\b/.exec(readable(raw))?.[1];

/** The desk as it is at one step. */
export const deskAtStep = (store: Store, step: number): StoryDesk =>
  deskAt(store, () => beginsAt + step * apart, `step ${step}`);

/** A desk with a clock and chance of its own. */
export function deskAt(store: Store, clock: () => number, seed: string): StoryDesk {
  const desk = createDesk({
    desk: testDeskId,
    store,
    clock,
    random: seededRandom(seed),
    sandboxFolder: '/nonexistent',
    internalActions: [
      ...portalActions,
      ...noticeActions,
      ...importActions,
      ...undoActions,
      ...operatorsOwnActions,
      ...signInActions,
    ],
  });
  const row = (statement: Sql) => store.read.get<Record<string, unknown>>(statement) ?? {};
  return {
    act: (type, input, circumstances) => desk.perform({ operator: 'Sam', ...circumstances, type, input }),
    row,
    number: () => String(row(sql`SELECT number FROM cases ORDER BY opened_at DESC, id DESC LIMIT 1`).number),
    newestMessage: () =>
      String(row(sql`SELECT id FROM messages ORDER BY created_at DESC, id DESC LIMIT 1`).id),
    tokenIn: (id) => tokenOf(row(sql`SELECT raw FROM message_bytes WHERE id = ${id}`).raw as Buffer) ?? '',
    token: () =>
      store.read
        .all<{ raw: Buffer }>(
          sql`SELECT raw FROM messages JOIN message_bytes USING (id) ORDER BY created_at DESC, id DESC LIMIT 10`,
        )
        .map(({ raw }) => tokenOf(raw))
        .find((found) => found !== undefined) ?? '',
  };
}

/** Everything that a store holds, as one value. */
export function digestOf(store: Store): string {
  const tables = store.read.all<{ name: string }>(
    sql`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name`,
  );
  const digest = createHash('sha256');
  for (const { name } of tables) {
    digest.update(name);
    const rows = store.read.all({ text: `SELECT * FROM "${name}"`, values: [] });
    for (const text of rows.map((each) => JSON.stringify(each)).sort()) digest.update(text);
  }
  return digest.digest('hex');
}

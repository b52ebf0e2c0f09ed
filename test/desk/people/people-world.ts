import { createDesk } from '../../../main/desk/desk.ts';
import { portalActions } from '../../../main/desk/own-actions.ts';
import { type Sql, sql } from '../../../main/store/sql.ts';
import type { Store } from '../../../main/store/store.ts';
import type { ActionCircumstances } from '../../../preload/contract/contract.ts';
import type { Answer, ProofKind } from '../../../preload/contract/shared.ts';
import { seededRandom, type TestDesk, testDesk } from '../../support/desk.ts';
import { testDeskId } from '../../support/desk-id.ts';
import { fillDirectory } from '../../support/directory.ts';
import { write } from '../../support/store.ts';

/** Two different proofs of 2: enough for everything. */
export const proven: readonly ProofKind[] = ['in-person'];
export const minute = 60_000;

export interface PeopleWorld extends TestDesk {
  /** Performs what only the program's own pages may. */
  own(
    type: string,
    input: unknown,
    circumstances?: ActionCircumstances,
  ): Promise<Answer<Record<string, unknown>>>;
  /** One row, or undefined. */
  row(statement: Sql): Record<string, unknown> | undefined;
  /** The text of the newest message, or of the newest to an address. */
  mail(to?: string): string;
  /** The token of the link in the newest message. */
  token(): string;
  /** The lines of the newest case, or of a case. */
  lines(number?: string): readonly string[];
  set(statement: Sql): Promise<void>;
}

/** Harbour Dental with its administrator Ada, Mary, the clinic's sign-in, and Nils in another practice. */
export async function peopleWorld(): Promise<PeopleWorld> {
  const desk = testDesk();
  const { store, clock } = desk;
  await fillDirectory(
    store,
    [
      { email: 'front@harbour.example', phone: '(415) 555-0100' },
      { id: 'P-200', name: 'Elm Clinic' },
    ],
    [
      {
        id: 'ada',
        givenName: 'Ada',
        familyName: 'Stone',
        administrator: true,
        loginEmail: 'ada@harbour.example',
        emailState: 'verified',
      },
      {
        id: 'mary',
        loginEmail: 'mary@harbour.example',
        emailState: 'verified',
        phone: '(415) 555-0134',
        phoneType: 'mobile',
      },
      { id: 'clinic', kind: 'clinic', userName: 'harbour', givenName: '', familyName: '' },
      { id: 'nils', practiceId: 'P-200', givenName: 'Nils', familyName: 'Holm', administrator: true },
    ],
  );
  return worldOver(desk, store, clock);
}

function worldOver(desk: TestDesk, store: Store, clock: () => number): PeopleWorld {
  const random = seededRandom('own pages');
  const inside = createDesk({
    desk: testDeskId,
    store,
    clock,
    random,
    sandboxFolder: '/nonexistent',
    internalActions: portalActions,
    asProgram: true,
  });
  // Without soft line breaks of quoted-printable, and its equals signs.
  const readable = (raw: Buffer): string => raw.toString('utf8').replace(/=\r\n/g, '').replaceAll('=3D', '=');
  const newest = (to?: string): string => {
    const found = store.read.get<{ raw: Buffer }>(
      to === undefined
        ? sql`SELECT raw FROM messages JOIN message_bytes USING (id) ORDER BY id DESC LIMIT 1`
        : sql`SELECT raw FROM messages JOIN message_bytes USING (id) WHERE to_address = ${to} ORDER BY id DESC LIMIT 1`,
    );
    return found ? readable(found.raw) : '';
  };
  return {
    ...desk,
    own: async (type, input, circumstances) =>
      (await inside.perform({ ...circumstances, type, input, operator: 'Portal' })) as never,
    row: (statement) => store.read.get(statement),
    mail: newest,
    token: () => {
      const mails = store.read.all<{ raw: Buffer }>(
        sql`SELECT raw FROM messages JOIN message_bytes USING (id) ORDER BY id DESC`,
      );
      const links = mails.map(({ raw }) => /\/([\w-]{43})\b/.exec(readable(raw))?.[1]);
      return links.find((found) => found !== undefined) ?? '';
    },
    lines: (number) =>
      store.read
        .all<{ text: string }>(
          number === undefined
            ? sql`SELECT text FROM timeline WHERE case_id = (SELECT id FROM cases ORDER BY id DESC LIMIT 1) ORDER BY id`
            : sql`SELECT text FROM timeline WHERE case_id = (SELECT id FROM cases WHERE number = ${number}) ORDER BY id`,
        )
        .map(({ text }) => text),
    set: async (statement) => {
      await write(store, (transaction) => transaction.run(statement));
    },
  };
}

/** Everything that was ever written down of what happened: cases and audit chain. */
export function written(store: Store): string {
  const texts = store.read.all<{ text: string }>(
    sql`SELECT text || coalesce(data, '') AS text FROM timeline UNION ALL SELECT body FROM audit`,
  );
  return texts.map(({ text }) => text).join('\n');
}

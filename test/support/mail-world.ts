import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createIds } from '../../main/desk/ground/basics/context.ts';
import { programName } from '../../main/desk/ground/basics/program-name.ts';
import { recordMessageTransition } from '../../main/desk/ground/mail/message-lines.ts';
import type { MessageDraft } from '../../main/mail/message/draft.ts';
import { enqueue } from '../../main/mail/outbox/outbox.ts';
import type { SentMessage } from '../../main/mail/outbox/queue.ts';
import type { Transition } from '../../main/mail/outbox/transitions.ts';
import { createSandbox, type Sandbox } from '../../main/mail/sandbox/sandbox.ts';
import { createSender, type Sender, type SenderParts } from '../../main/mail/sending/sender.ts';
import type { Patience } from '../../main/mail/smtp/smtp-link.ts';
import { sql } from '../../main/store/sql.ts';
import { openStore, type Store } from '../../main/store/store.ts';
import type { MessageState } from '../../preload/contract/outbox.ts';
import { type Settings, settingKeys, settingsSchemas } from '../../preload/contract/settings.ts';
import { blankKey, copyBlankStore } from './blank-store.ts';
import { explained } from './store.ts';

/** Longer than a busy machine ever keeps an answer: one that came in time is not read before a timer that is over. */
export const testPatience: Patience = {
  connect: 30_000,
  greeting: 30_000,
  command: 30_000,
  finalAnswer: 30_000,
};

export interface TestClock {
  (): number;
  now: number;
}

/** A clock that stands still until a test moves it. */
export function stillClock(now = Date.UTC(2026, 10, 21, 12)): TestClock {
  const clock = Object.assign(() => clock.now, { now });
  return clock;
}

export function defaultSettings(change: Partial<Settings> = {}): Settings {
  const defaults = Object.fromEntries(settingKeys.map((key) => [key, settingsSchemas[key].parse(undefined)]));
  return { ...(defaults as unknown as Settings), ...change };
}

/** Settings that send to a server on this machine. */
export const smtpTo = (port: number, change: Partial<NonNullable<Settings['mail.smtp']>> = {}): Settings =>
  defaultSettings({
    'mail.mode': 'smtp',
    'mail.smtp': {
      host: '127.0.0.1',
      port,
      secure: false,
      requireTls: false,
      user: '',
      from: 'desk@clinic-help.example',
      ...change,
    },
  });

export interface StoredMessage {
  readonly id: string;
  readonly state: MessageState;
  readonly attempts: number;
  readonly data_sent: number;
  readonly next_attempt_at: number | null;
  readonly last_response: string | null;
  readonly message_id: string;
  readonly raw: Buffer;
}

export interface MailWorld {
  readonly folder: string;
  readonly store: Store;
  readonly clock: TestClock;
  readonly newId: () => string;
  readonly sandbox: Sandbox;
  readonly sandboxFolder: string;
  readonly transitions: { readonly message: SentMessage; readonly transition: Transition }[];
  readonly announced: string[];
  settings: Settings;
  password: string | null;
  enqueue(draft?: Partial<MessageDraft>): Promise<string>;
  openCase(state?: 'open' | 'solved'): Promise<{ readonly id: string; readonly number: string }>;
  caseOf(id: string): {
    readonly state: string;
    readonly answered: boolean;
    readonly kinds: readonly string[];
  };
  sender(change?: Partial<SenderParts>): Sender;
  message(id: string): StoredMessage;
  /** The states that a message went through, in order. */
  history(id: string): MessageState[];
  states(): Record<string, number>;
  close(): Promise<void>;
}

/** A store in a folder of its own with all that sends mail around it; time stands still. */
export function createMailWorld(): MailWorld {
  const folder = mkdtempSync(join(tmpdir(), 'login-desk-mail-'));
  return mailWorldAround(folder, copyBlankStore(join(folder, 'desk.store')).store);
}

/** The same around a store that is there already. */
export function openMailWorld(folder: string): MailWorld {
  const opened = openStore({ path: join(folder, 'desk.store'), key: blankKey });
  if (!opened.ok) throw new Error(opened.error.message);
  return mailWorldAround(folder, opened.value);
}

function mailWorldAround(folder: string, opened: Store): MailWorld {
  const store = explained(opened);
  const clock = stillClock();
  const newId = createIds(clock, randomBytes);
  const sandboxFolder = join(folder, 'sandbox-mail');
  const senders: Sender[] = [];
  let cases = 0;
  const world: MailWorld = {
    folder,
    store,
    clock,
    newId,
    sandboxFolder,
    sandbox: createSandbox({ folder: sandboxFolder, clock, newId, onMail: () => undefined }),
    transitions: [],
    announced: [],
    settings: defaultSettings({ 'mail.mode': 'sandbox' }),
    password: null,
    enqueue: (draft = {}) =>
      store.write((transaction) => ({
        keep: true,
        value: enqueue(
          transaction,
          {
            purpose: 'test',
            to: 'ada@clinic.example',
            content: { subject: 'Hello', html: '<p>Hello</p>', text: 'Hello\n' },
            caseId: null,
            accountId: null,
            expiresAt: null,
            supersedeKey: null,
            ...draft,
          },
          { now: clock(), random: randomBytes, newId, settings: world.settings },
        ).message.id,
      })),
    openCase: (state = 'open') =>
      store.write((transaction) => {
        cases += 1;
        const id = newId();
        const number = `CASE-${String(cases).padStart(4, '0')}`;
        transaction.one(
          sql`INSERT INTO cases (id, number, channel, caller, reason, state, priority, operator, opened_at, updated_at)
              VALUES (${id}, ${number}, 'phone', 'Ada', 'other', ${state}, 'normal', 'op', ${clock()}, ${clock()})`,
        );
        return { keep: true, value: { id, number } };
      }),
    caseOf: (id) => {
      const row = store.read.get<{ state: string; first_answer_at: number | null }>(
        sql`SELECT state, first_answer_at FROM cases WHERE id = ${id}`,
      );
      const lines = store.read.all<{ kind: string }>(
        sql`SELECT kind FROM timeline WHERE case_id = ${id} ORDER BY at, id`,
      );
      return {
        state: row?.state ?? 'missing',
        answered: row?.first_answer_at !== null,
        kinds: lines.map(({ kind }) => kind),
      };
    },
    sender: (change = {}) => {
      const sender = createSender({
        store,
        clock,
        random: randomBytes,
        newId,
        settings: () => world.settings,
        password: () => world.password,
        sandbox: world.sandbox,
        onTransition: (transaction, message, transition) => {
          world.transitions.push({ message, transition });
          return recordMessageTransition(
            transaction,
            { now: transition.at, operator: programName, newId },
            message,
            transition,
          );
        },
        announce: (topics) => world.announced.push(...topics),
        patience: testPatience,
        ...change,
      });
      senders.push(sender);
      return sender;
    },
    message: (id) => {
      const row = store.read.get<StoredMessage>(
        sql`SELECT * FROM messages JOIN message_bytes USING (id) WHERE id = ${id}`,
      );
      if (!row) throw new Error(`No message ${id}`);
      return row;
    },
    history: (id) =>
      store.read
        .all<{ state: MessageState }>(
          sql`SELECT to_state AS state FROM message_transitions WHERE message_id = ${id} ORDER BY number`,
        )
        .map(({ state }) => state),
    states: () =>
      Object.fromEntries(
        store.read
          .all<{ state: string; count: number }>(
            sql`SELECT state, count(*) AS count FROM messages GROUP BY state`,
          )
          .map(({ state, count }) => [state, count]),
      ),
    close: async () => {
      for (const sender of senders) await sender.stop(0);
      await world.sandbox.stop();
      store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return world;
}

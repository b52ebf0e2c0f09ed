import { userInfo } from 'node:os';
import { resolve } from 'node:path';
import type { Spoken } from '../../language/say.ts';
import type {
  ActionCircumstances,
  Actions,
  ActionType,
  JobName,
  Jobs,
  Queries,
  QueryName,
} from '../../preload/contract/contract.ts';
import type { InputOf, OutputOf } from '../../preload/contract/define.ts';
import type { KeyFileWarning } from '../../preload/contract/keys.ts';
import type { LinkReach } from '../../preload/contract/portal.ts';
import { reaches, type ShellRole } from '../../preload/contract/roles.ts';
import type { JobProgress } from '../../preload/contract/transfer.ts';
import { type LoginDesk, type OpenDesk, openDesk } from '../compose.ts';
import { type Actor, actorOf } from '../desk/ground/basics/action.ts';
import { type Answer, done, failures } from '../failures.ts';
import { defaultDataFolder } from '../folder/system-folders.ts';
import { say, spokenBy } from '../language.ts';
import type { Approved } from '../sign-in/operator-calls.ts';
import type { Reader } from '../store/handles.ts';
import { keyFileRisks } from '../store/key-file-risks.ts';
import { sql } from '../store/sql.ts';
import { storeRefusal } from '../store/store.ts';
import { warningLines } from './key-warnings.ts';
import { createOutput, exitStatus, type Output, type Streams } from './output.ts';
import { programWords } from './program-words.ts';
import { approvalForCommand, type SignInOptions, signInForCommand } from './sign-in.ts';
import { RefusedError, take } from './take.ts';

/** The options of every command. */
export interface GlobalOptions extends SignInOptions {
  readonly data?: string;
  readonly keyFile?: string;
  readonly json?: boolean;
}

/** Ends a command that works beside the door where nothing can be written. Code `store-read-only`. */
export const needsWriting = (login: Pick<OpenDesk, 'readOnly'>): unknown =>
  take(login.readOnly ? failures.storeReadOnly() : done(null));

export interface Session {
  readonly output: Output;
  /** Who acts, and the lead who agreed where one did: with every change that the command makes. */
  readonly by: Actor & Approved;
  /** The open desk; its services with `whole()`. */
  readonly login: OpenDesk;
  /** Asks for an answer that is printed: the numbers and addresses on file in it are noted as revealed. */
  ask<Name extends QueryName>(name: Name, input: InputOf<Queries[Name]>): Promise<OutputOf<Queries[Name]>>;
  /** Asks for what the command needs and does not print. */
  look<Name extends QueryName>(name: Name, input: InputOf<Queries[Name]>): Promise<OutputOf<Queries[Name]>>;
  act<Type extends ActionType>(
    type: Type,
    input: InputOf<Actions[Type]>,
    circumstances?: Omit<ActionCircumstances, 'approval'>,
  ): Promise<OutputOf<Actions[Type]>>;
  run<Name extends JobName>(name: Name, input: InputOf<Jobs[Name]>): Promise<OutputOf<Jobs[Name]>>;
}

/** The language that the environment asks for instead of the desk’s own. */
export const chosenLanguage = (): Spoken | undefined => spokenBy(process.env.LOGIN_DESK_LANGUAGE ?? '');

export const folderOf = (options: GlobalOptions): string =>
  options.data === undefined ? defaultDataFolder(process.platform, process.env) : resolve(options.data);

/** The operating system's user who runs the program. */
export const systemUser = (): string => userInfo().username;

/** Ends a command that works beside the door and is not for everybody's role. Codes `auditor-changes-nothing`, `lead-needed`. */
export function needsRole({ login }: Pick<Session, 'login'>, role: ShellRole): void {
  if (role === 'anyone' || role === 'setup') return;
  const needed = role === 'setup-lead' ? 'lead' : role;
  const who = take(login.session.who());
  if (reaches(who.role, needed)) return;
  take<never>(who.role === 'auditor' ? failures.auditorChangesNothing() : failures.leadNeeded());
}

/** Opens the desk that a command's options name; nobody is signed in. Its refusals are those of `openDesk`. */
export const openAsked = (options: GlobalOptions): ReturnType<typeof openDesk> =>
  openDesk({
    folder: folderOf(options),
    keyFile: options.keyFile ?? null,
    systemUser: systemUser(),
    language: chosenLanguage(),
  });

/** Opens the desk, signs in for what is done while it is closed, and closes it. Ends the command where the role does not do. */
export async function signedInBefore(
  options: GlobalOptions,
  streams: Streams,
  role: ShellRole,
): Promise<Actor> {
  const login = take(await openAsked(options));
  try {
    const who = take(await signInForCommand(login, options, streams));
    needsRole({ login }, role);
    return actorOf(who);
  } finally {
    await login.shutdown();
  }
}

/** One line on a terminal's standard error that keeps up with the work; nothing where it goes into a file. */
function createTicker(output: Output, isWatched: boolean): (progress: JobProgress) => void {
  let last = 0;
  return ({ done: count, total, rate }) => {
    if (!isWatched || Date.now() - last < 1000) return;
    last = Date.now();
    const progress = { done: count, rate: Math.round(rate) };
    output.aside(
      total === null
        ? say(programWords.progress, progress)
        : say(programWords.progressOf, { ...progress, total }),
    );
  };
}

// The person who waits at the prompt is not kept longer for this.
const linkPatience = 2000;

/** Whether an outcome tells of a mail with a link: of those the outbox knows until when they are good for something. */
function hasLink(reader: Reader, outcome: unknown): boolean {
  const { messages } = (outcome ?? {}) as { readonly messages?: unknown };
  if (!Array.isArray(messages)) return false;
  const ids = JSON.stringify(messages.map((message: { readonly id?: string }) => message.id ?? ''));
  return (
    reader.get(
      sql`SELECT 1 FROM messages WHERE id IN (SELECT value FROM json_each(${ids})) AND expires_at IS NOT NULL`,
    ) !== undefined
  );
}

/** What is not as it should be with links, in words for a prompt. */
export const linkWarning = ({ server, warning }: LinkReach): string | null =>
  warning ?? (server === 'unknown' ? say(programWords.linksUnknown) : null);

/** Says on standard error where a link that was just mailed does not work, or has to wait. */
async function sayHowLinksAre({ links: reach }: Pick<LoginDesk, 'links'>, output: Output): Promise<void> {
  const links = await reach.check(linkPatience);
  const warning = linkWarning(links);
  if (links.held) output.aside(say(programWords.mailWaits));
  if (warning !== null) output.aside(warning);
}

/** What is not safe about the key files that a person signs in or approves with. */
const signInKeyRisks = ({ signInKey, approvalKey }: GlobalOptions): readonly KeyFileWarning[] => [
  ...(signInKey === undefined ? [] : keyFileRisks(signInKey, '--sign-in-key')),
  ...(approvalKey === undefined ? [] : keyFileRisks(approvalKey, '--approval-key')),
];

/** Opens the desk, runs a command in it, and closes it whatever happens. Gives the exit status. */
export async function withSession(
  options: GlobalOptions,
  streams: Streams,
  work: (session: Session) => Promise<number | undefined>,
): Promise<number> {
  const output = createOutput(options.json === true, streams);
  return reported(output, async () => {
    const login = take(await openAsked(options));
    if (login.readOnly) output.aside(login.readOnlyBecause ?? say(programWords.readOnly));
    if (login.unreadLog !== null) output.aside(say(programWords.unreadLog, { path: login.unreadLog }));
    for (const warning of [...login.keys.status().warnings, ...signInKeyRisks(options)])
      for (const line of warningLines(warning)) output.aside(line);
    const tick = createTicker(output, streams.isWatched);
    let sentLink = false;
    try {
      const who = take(await signInForCommand(login, options, streams));
      const approved = take(await approvalForCommand(login, options, streams));
      const by = { ...actorOf(who), ...approved };
      const status = await work({
        output,
        by,
        login,
        ask: async (name, input) =>
          (await login.shown(name, input, take(await login.desk.query(name, input)))) as never,
        look: async (name, input) => take((await login.desk.query(name, input)) as Answer<never>),
        act: async (type, input, circumstances) => {
          const outcome = take(await login.desk.perform({ ...circumstances, type, input, ...by })) as never;
          sentLink ||= hasLink(login.reader, outcome);
          return outcome;
        },
        run: async (name, input) => {
          const { jobs } = await login.whole();
          return take((await jobs.run(name, input as never, tick)) as Answer<never>);
        },
      });
      if (sentLink) await sayHowLinksAre(await login.whole(), output);
      return status ?? exitStatus.done;
    } catch (error) {
      // A disk that is full or a store that is busy is no bug, wherever a command meets it.
      const refusal = storeRefusal(error, login.storeFile);
      if (refusal === null) throw error;
      return take<never>(refusal);
    } finally {
      await login.shutdown();
    }
  });
}

/** Turns a refusal into its output and exit status 1. */
export async function reported(output: Output, work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    output.refusal(error.refusal);
    return exitStatus.refused;
  }
}

import { type FirstLead, operatorName } from '../../preload/contract/operators.ts';
import type { OpenDesk } from '../compose.ts';
import { operatorNameKey } from '../desk/operators/read-operators.ts';
import { type Answer, done, failures } from '../failures.ts';
import { say } from '../language.ts';
import type { Approved } from '../sign-in/operator-calls.ts';
import type { Who } from '../sign-in/parts.ts';
import type { Streams } from './output.ts';
import { programWords } from './program-words.ts';
import { askSilently, takeFirstLine } from './secret-input.ts';

/** The options by which a command says who acts, and who agrees. */
export interface SignInOptions {
  readonly operator?: string;
  /** The operator's password is the first line of standard input. */
  readonly passwordStdin?: boolean;
  readonly signInKey?: string;
  readonly approvedBy?: string;
  readonly approvalKey?: string;
}

/** A password from where a command may take it: the first line of standard input, or a terminal. Null where there is neither. */
async function passwordFor(
  name: string,
  { passwordStdin }: Pick<SignInOptions, 'passwordStdin'>,
  streams: Streams,
): Promise<string | null> {
  if (passwordStdin === true) return takeFirstLine(streams);
  return streams.input.isTTY === true ? askSilently(streams, say(programWords.passwordOf, { name })) : null;
}

const isSame = (one: string, other: string): boolean => operatorNameKey(one) === operatorNameKey(other);

/**
 * Signs in for one command: by a key file, by a password, or as the operating system's user. A name alone is no one. Codes of
 * `DeskSession` and `operator-sign-in-needed`, `operator-invalid`.
 */
export async function signInForCommand(
  { session }: Pick<OpenDesk, 'session'>,
  options: SignInOptions,
  streams: Streams,
): Promise<Answer<Who>> {
  const asked = options.operator === undefined ? null : operatorName.safeParse(options.operator);
  if (asked?.success === false) return failures.operatorInvalid();
  const name = asked?.data ?? null;
  if (options.signInKey !== undefined) {
    const signedIn = await session.signInByKey(options.signInKey);
    if (!signedIn.ok) return signedIn;
    if (name !== null && !isSame(name, signedIn.value.operator)) return failures.operatorSignInNeeded(name);
    return session.who();
  }
  const reading = session.who();
  if (reading.ok) return reading;
  const own = session.systemOperator();
  const isOwn = name === null || (own !== null && isSame(name, own));
  if (isOwn && options.passwordStdin !== true) {
    const signedIn = await session.signInAsSystemUser('quietly');
    if (signedIn.ok) return session.who();
    await session.attempts.failed('system-user');
    if (name === null) return signedIn;
  }
  const who = name ?? own ?? session.lastOperator();
  const password = who === null ? null : await passwordFor(who, options, streams);
  if (who === null || password === null) {
    await session.attempts.failed('name');
    return failures.operatorSignInNeeded(who ?? '');
  }
  const signedIn = await session.signIn(who, password);
  return signedIn.ok ? session.who() : signedIn;
}

/** Who `init` makes the first lead: the operating system's user, by that name or another, or somebody with a password. */
export async function firstLead(
  options: SignInOptions,
  streams: Streams,
): Promise<Answer<FirstLead | undefined>> {
  if (options.operator === undefined) return done(undefined);
  const name = operatorName.safeParse(options.operator);
  if (!name.success) return failures.operatorInvalid();
  if (options.passwordStdin !== true) return done({ name: name.data, signIn: 'system-user' });
  const password = await takeFirstLine(streams);
  return done({ name: name.data, signIn: 'password', password });
}

/** The lead who agrees: by their key file, or by a password on a terminal. */
export async function approvalForCommand(
  { session }: Pick<OpenDesk, 'session'>,
  { approvedBy, approvalKey }: SignInOptions,
  streams: Streams,
): Promise<Answer<Approved>> {
  if (approvedBy === undefined) return done({});
  const name = operatorName.safeParse(approvedBy);
  if (!name.success) return failures.operatorInvalid();
  if (approvalKey !== undefined) return approvedAs(await session.approveByKey(name.data, approvalKey));
  const password =
    streams.input.isTTY === true
      ? await askSilently(streams, say(programWords.passwordOf, { name: name.data }))
      : null;
  if (password === null) return failures.approvalWrong();
  return approvedAs(await session.approve(name.data, password));
}

const approvedAs = (name: Answer<string>): Answer<Approved> =>
  name.ok ? done({ approvedBy: name.value }) : name;

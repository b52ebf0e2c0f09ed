import { Worker } from 'node:worker_threads';
import type { Spoken } from '../../language/say.ts';
import type { Policy } from '../../preload/contract/policy.ts';
import type { TeamProgress } from '../../preload/contract/team.ts';
import { type Answer, failures } from '../failures.ts';
import type { StoreLocation } from '../keys/open-with-key.ts';
import { deskLanguage } from '../language.ts';
import { policyHere } from '../machine-policy.ts';
import type { Keychain } from '../store/key.ts';
import type { createTeam } from './team-create.ts';
import type { joinTeam, makeMemberBeside, rejoinTeam } from './team-join.ts';
import type { leaveTeam, leaveWithoutStore } from './team-leave.ts';
import type { inviteDesk, removeDesk } from './team-members.ts';
import type { raiseTeam } from './team-raise.ts';
import type { makeTeamSnapshot } from './team-snapshots.ts';
import type { verifyTeamOf } from './team-verify.ts';

/** What copies the whole store, or waits long for a server, and is done in a worker: what each is given, and what it answers. */
export interface TeamWorks {
  readonly create: typeof createTeam;
  readonly join: typeof joinTeam;
  readonly joinBeside: typeof makeMemberBeside;
  readonly invite: typeof inviteDesk;
  readonly remove: typeof removeDesk;
  readonly leave: typeof leaveTeam;
  readonly rejoin: typeof rejoinTeam;
  readonly raise: typeof raiseTeam;
  readonly leaveWithoutStore: typeof leaveWithoutStore;
  readonly snapshot: typeof makeTeamSnapshot;
  readonly verify: typeof verifyTeamOf;
}
export type TeamWorkName = keyof TeamWorks;

/** All but the place, in their order. */
type GivenTo<Name extends TeamWorkName> =
  Parameters<TeamWorks[Name]> extends [unknown, ...infer Given] ? Given : never;
type AnswerOf<Name extends TeamWorkName> = Awaited<ReturnType<TeamWorks[Name]>>;

export interface TeamWorkStart {
  readonly name: TeamWorkName;
  readonly place: Omit<StoreLocation, 'keychain'>;
  readonly given: readonly unknown[];
  /** The computer's. */
  readonly policy: Policy;
  readonly language: Spoken;
  /** One number in shared memory, not 0 when the work is to end. */
  readonly cancelFlag: SharedArrayBuffer;
}

/** How far the work is, as the worker knows it. */
type WorkProgress = Omit<TeamProgress, 'work'>;

/** What the worker says: a call of the keychain, which is the main thread's, or its answer. */
export type TeamWorkerMessage =
  | {
      readonly kind: 'keychain';
      readonly id: number;
      readonly call: keyof Keychain;
      readonly words: string[];
    }
  | ({ readonly kind: 'progress' } & WorkProgress)
  | { readonly kind: 'done'; readonly answer: unknown };

export interface TeamWorkerOptions {
  /** The built `team-worker.js`. */
  readonly workerFile: string | URL;
  readonly location: StoreLocation;
  readonly cancelFlag: SharedArrayBuffer;
  readonly told: (progress: WorkProgress) => void;
}

/** What the keychain said. */
export interface KeychainAnswer {
  readonly id: number;
  readonly value?: unknown;
  /** Why it did not answer. */
  readonly problem?: string;
}

async function askKeychain(
  keychain: Keychain,
  { id, call, words }: Extract<TeamWorkerMessage, { kind: 'keychain' }>,
): Promise<KeychainAnswer> {
  try {
    return { id, value: await (keychain[call] as (...words: string[]) => Promise<unknown>)(...words) };
  } catch (error) {
    return { id, problem: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Does work on a team in a worker, so that the window goes on drawing. Code `job-failed` where the worker dies, `job-cancelled`, and
 * those of the work.
 */
export function teamInWorker<Name extends TeamWorkName>(
  { workerFile, location, cancelFlag, told }: TeamWorkerOptions,
  name: Name,
  ...given: GivenTo<Name>
): Promise<AnswerOf<Name>> {
  const { folder, keyFile, nativeBinding, keychain } = location;
  const workerData: TeamWorkStart = {
    name,
    place: { folder, keyFile, nativeBinding },
    given,
    policy: policyHere(),
    language: deskLanguage(),
    cancelFlag,
  };
  return new Promise((resolve) => {
    let answer: AnswerOf<Name> | undefined;
    let death = '';
    const worker = new Worker(workerFile, { workerData, name: `team ${name}` });
    worker.on('message', async (message: TeamWorkerMessage) => {
      if (message.kind === 'done') answer = message.answer as AnswerOf<Name>;
      else if (message.kind === 'progress')
        told({ step: message.step, done: message.done, total: message.total });
      else worker.postMessage(await askKeychain(keychain, message));
    });
    worker.on('error', (error) => {
      death = error instanceof Error ? error.message : String(error);
    });
    worker.on('exit', () =>
      resolve(answer ?? (failures.jobFailed(name, death) as Answer<never> as AnswerOf<Name>)),
    );
  });
}

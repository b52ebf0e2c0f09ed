import { randomBytes } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { createIds } from '../desk/ground/basics/context.ts';
import { done } from '../failures.ts';
import { setDeskLanguage } from '../language.ts';
import { setMachinePolicy } from '../machine-policy.ts';
import type { Keychain } from '../store/key.ts';
import { cancellable } from '../team/watch.ts';
import { createTeam, type TeamPlace } from './team-create.ts';
import type {
  KeychainAnswer,
  TeamWorkerMessage,
  TeamWorkName,
  TeamWorkStart,
  TeamWorks,
} from './team-in-worker.ts';
import { joinTeam, makeMemberBeside, rejoinTeam } from './team-join.ts';
import { leaveTeam, leaveWithoutStore } from './team-leave.ts';
import { inviteDesk, removeDesk } from './team-members.ts';
import { raiseTeam } from './team-raise.ts';
import { makeTeamSnapshot } from './team-snapshots.ts';
import { verifyTeamOf } from './team-verify.ts';

// Makes a team, joins one, or leaves it, beside the window's thread: the whole store is copied for it.
const start = workerData as TeamWorkStart;
const flag = new Int32Array(start.cancelFlag);
const post = (message: TeamWorkerMessage): void => parentPort?.postMessage(message);
setDeskLanguage(start.language);
setMachinePolicy(done(start.policy));

const asked = new Map<number, (answer: KeychainAnswer) => void>();
parentPort?.on('message', (answer: KeychainAnswer) => asked.get(answer.id)?.(answer));
/** Asks the main thread, whose keychain it is. */
const ask =
  (call: keyof Keychain) =>
  async (...words: string[]): Promise<never> => {
    const id = asked.size;
    const answer = await new Promise<KeychainAnswer>((resolve) => {
      asked.set(id, resolve);
      post({ kind: 'keychain', id, call, words });
    });
    if (answer.problem !== undefined) throw new Error(answer.problem);
    return answer.value as never;
  };

const place: TeamPlace = {
  ...start.place,
  keychain: { read: ask('read'), write: ask('write'), remove: ask('remove'), all: ask('all') },
  clock: Date.now,
  random: randomBytes,
  newId: createIds(Date.now, randomBytes),
  watch: cancellable(
    () => Atomics.load(flag, 0) !== 0,
    (step, done, total) => post({ kind: 'progress', step, done, total }),
  ),
};
const works: TeamWorks = {
  create: createTeam,
  join: joinTeam,
  joinBeside: makeMemberBeside,
  invite: inviteDesk,
  remove: removeDesk,
  leave: leaveTeam,
  rejoin: rejoinTeam,
  raise: raiseTeam,
  leaveWithoutStore,
  snapshot: makeTeamSnapshot,
  verify: verifyTeamOf,
};
const work = works[start.name satisfies TeamWorkName] as (
  place: TeamPlace,
  ...given: readonly unknown[]
) => Promise<unknown>;
post({ kind: 'done', answer: await work(place, ...start.given) });
parentPort?.close();

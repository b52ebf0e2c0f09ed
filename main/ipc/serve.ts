import { z } from 'zod';
import { channels } from '../../preload/contract/channels.ts';
import {
  type ActionCircumstances,
  actions,
  type DeskEvents,
  type EventName,
  type JobName,
  jobs,
  queries,
  type ShellName,
  shells,
} from '../../preload/contract/contract.ts';
import { type Approval, approvalSchema } from '../../preload/contract/operators.ts';
import { reaches, type ShellRole } from '../../preload/contract/roles.ts';
import {
  channels as caseChannels,
  filePath,
  id,
  proofKinds,
  reachedBys,
} from '../../preload/contract/shared.ts';
import { maskedAnswer } from '../desk/callers/masked-answers.ts';
import type { Desk } from '../desk/desk.ts';
import { actorOf } from '../desk/ground/basics/action.ts';
import { invalidInput } from '../desk/perform.ts';
import { type Answer, done, failures, type Refused } from '../failures.ts';
import type { Approved } from '../sign-in/operator-calls.ts';
import type { Who } from '../sign-in/parts.ts';
import type { Jobs } from '../transfer/jobs.ts';
import type { ChosenPaths } from './chosen-paths.ts';
import { inputRefusal } from './plain-input.ts';

/** An answer, or the JSON of one that a worker has put together: the main thread hands it on without looking into it. */
export type CallAnswer = Answer<unknown> | string;

/** Which of the program's windows asks, by the id of its page: a system's dialog stands before that one, and it is the one that is printed. */
export type Asker = number;

/** Answers one call. The window gets numbers and addresses on file masked; the full value comes by the logged reveal alone. */
export type CallHandler = (payload: readonly unknown[], asker: Asker) => Promise<CallAnswer>;

/** Whatever carries the calls: the shell's, which has checked who sent them, or a test's. */
export interface IpcTransport {
  handle(channel: string, handler: CallHandler): void;
  broadcast(channel: string, payload: unknown): void;
}

interface HostDesk {
  readonly desk: Desk;
  readonly jobs: () => Promise<Jobs>;
  /** The masked answer to what may take long, as JSON; null for what the desk answers at once. */
  readonly longText?: (name: string, input: unknown) => Promise<string> | null;
}

/** The desk behind the contract. There is none before the first run's choice, nor with a key that doesn't fit. */
export interface IpcHost {
  /** Who is signed in. Codes `not-signed-in`, `desk-locked`. */
  who(): Answer<Who>;
  /** Checks the second person who agrees to an action. */
  approved(approval: Approval | undefined): Promise<Answer<Approved>>;
  /** Which files a person chose in the system's dialogs: the window may name no others. */
  readonly paths: ChosenPaths;
  desk(): HostDesk | null;
  readonly shell: { readonly [Name in ShellName]: (input: never, asker: Asker) => Promise<Answer<unknown>> };
}

const circumstances: z.ZodType<ActionCircumstances> = z
  .object({
    case: z.string().max(20),
    unasked: z.boolean(),
    channel: z.enum(caseChannels),
    proofs: z.array(z.enum(proofKinds)).max(10),
    administrator: z.object({ accountId: z.string().max(100), reachedBy: z.enum(reachedBys) }),
    override: z.string().trim().min(1).max(500),
    approval: approvalSchema,
  })
  .partial() as never;

const dropped = z.object({ paths: z.array(filePath).max(20) });

/** Serves every query, action, job and shell call of the contract, each on its own channel. Input is parsed here or behind the door. */
export function serveContract(given: IpcTransport, host: IpcHost): void {
  const transport: Pick<IpcTransport, 'handle'> = {
    handle: (channel, handler) =>
      given.handle(channel, async (payload, asker) => inputRefusal(payload) ?? handler(payload, asker)),
  };
  const withDesk =
    (work: (desk: HostDesk & { readonly who: Who }, payload: readonly unknown[]) => Promise<CallAnswer>) =>
    async (payload: readonly unknown[]): Promise<CallAnswer> => {
      const open = host.desk();
      if (!open) return failures.deskNotOpen();
      const who = host.who();
      return who.ok ? work({ ...open, who: who.value }, payload) : who;
    };

  for (const name of Object.keys(queries))
    transport.handle(
      channels.query(name),
      withDesk(async ({ desk, longText }, [input]) => {
        const text = longText?.(name, input) ?? null;
        const answer = text === null ? maskedAnswer(name, await desk.query(name, input)) : await text;
        // A long question may have been asked before the desk was locked.
        const still = host.who();
        return still.ok ? answer : still;
      }),
    );

  for (const type of Object.keys(actions))
    transport.handle(
      channels.act(type),
      withDesk(async ({ desk, who }, [input, given]) => {
        const parsed = circumstances.safeParse(given ?? {});
        if (!parsed.success) return invalidInput(parsed.error.issues);
        const { approval, ...around } = parsed.data;
        const approved = await host.approved(approval);
        if (!approved.ok) return approved;
        const request = { ...around, ...approved.value, type, input, ...actorOf(who) };
        return maskedAnswer(type, await desk.perform(request));
      }),
    );

  for (const [name, contract] of Object.entries(jobs))
    transport.handle(
      channels.job(name),
      withDesk(async ({ jobs: loaded, who }, [input]) => {
        if (!reaches(who.role, contract.role))
          return who.role === 'auditor' ? failures.auditorChangesNothing() : failures.leadNeeded();
        const parsed = contract.input.safeParse(input);
        if (!parsed.success) return invalidInput(parsed.error.issues);
        const field = host.paths.notChosen(name as JobName, parsed.data);
        if (field !== null) return failures.pathNotChosen(field);
        return (await loaded()).start(name as JobName, parsed.data as never);
      }),
    );

  transport.handle(
    channels.cancelJob,
    withDesk(async ({ jobs: loaded, who }, [given]) => {
      const parsed = id.safeParse(given);
      if (!parsed.success) return invalidInput(parsed.error.issues);
      const running = await loaded();
      // Who may not begin a job may not end it either.
      const name = running.nameOf(parsed.data);
      if (name !== null && !reaches(who.role, jobs[name].role))
        return who.role === 'auditor' ? failures.auditorChangesNothing() : failures.leadNeeded();
      return done({ cancelled: running.cancel(parsed.data) });
    }),
  );

  // Files that were dragged into the window count as chosen for an import, and for nothing else.
  transport.handle(
    channels.droppedFiles,
    withDesk(async ({ who }, [given]) => {
      if (!reaches(who.role, jobs.previewImport.role)) return failures.auditorChangesNothing();
      const parsed = dropped.safeParse(given);
      if (!parsed.success) return invalidInput(parsed.error.issues);
      for (const path of parsed.data.paths) host.paths.add('import', path);
      return done({ paths: parsed.data.paths });
    }),
  );

  for (const [name, contract] of Object.entries(shells))
    transport.handle(channels.shell(name), async ([input], asker) => {
      const refused = refusedTo(host, contract.role);
      if (refused) return refused;
      const parsed = contract.input.safeParse(input);
      if (!parsed.success) return invalidInput(parsed.error.issues);
      return host.shell[name as ShellName](parsed.data as never, asker);
    });
}

/** Why a call to the shell is not for who sits at the window now; null where it is. */
function refusedTo(host: IpcHost, role: ShellRole): Refused | null {
  if (role === 'anyone') return null;
  if (!host.desk()) return role === 'setup' || role === 'setup-lead' ? null : failures.deskNotOpen();
  const who = host.who();
  if (!who.ok) return who;
  const needed = role === 'setup' ? 'auditor' : role === 'setup-lead' ? 'lead' : role;
  if (reaches(who.value.role, needed)) return null;
  return who.value.role === 'auditor' ? failures.auditorChangesNothing() : failures.leadNeeded();
}

/** Tells every window of an event. */
export function broadcast<Name extends EventName>(
  transport: IpcTransport,
  name: Name,
  payload: DeskEvents[Name],
): void {
  transport.broadcast(channels.event(name), payload);
}

import { createChosenPaths } from '../../main/ipc/chosen-paths.ts';
import { type CallHandler, type IpcHost, serveContract } from '../../main/ipc/serve.ts';
import { channels } from '../../preload/contract/channels.ts';
import { actions, jobs, queries, type ShellName, shells } from '../../preload/contract/contract.ts';
import type { Answer } from '../../preload/contract/shared.ts';
import { wholeAnswer } from './answers.ts';
import { type TestDesk, testDesk } from './desk.ts';
import { samAtWindow } from './operators.ts';

/** A method of the contract, with the channel on which it is served. */
export interface ContractMethod {
  readonly kind: 'query' | 'act' | 'job' | 'shell';
  readonly name: string;
  readonly channel: string;
  readonly input: (typeof queries)['lookup']['input'];
}

const kinds = { query: queries, act: actions, job: jobs, shell: shells } as const;

/** Every method of the contract that takes an input. */
export const contractMethods: readonly ContractMethod[] = (['query', 'act', 'job', 'shell'] as const).flatMap(
  (kind) =>
    Object.entries(kinds[kind]).map(([name, { input }]) => ({
      kind,
      name,
      channel: channels[kind](name),
      input: input as never,
    })),
);

export interface ServedContract extends TestDesk {
  /** Calls as the window does, after the shell has seen that it is the window. */
  call(channel: string, ...payload: unknown[]): Promise<Answer<unknown>>;
  /** The jobs and shell calls that got through to where they are done. */
  readonly begun: readonly { readonly name: string; readonly input: unknown }[];
  readonly channels: readonly string[];
}

/** The contract as a window meets it, over a real desk. Jobs and shell calls are noted instead of done. */
export function servedContract(desk: TestDesk = testDesk()): ServedContract {
  const begun: { readonly name: string; readonly input: unknown }[] = [];
  const note = (name: string, input: unknown, value: unknown): Answer<unknown> => {
    begun.push({ name, input });
    return { ok: true, value };
  };
  const handlers = new Map<string, CallHandler>();
  const running = {
    start: (name: string, input: unknown) => note(name, input, { jobId: `${begun.length}` }),
    nameOf: () => null,
    cancel: () => false,
  };
  const shell = Object.fromEntries(
    (Object.keys(shells) as ShellName[]).map((name) => [
      name,
      async (input: unknown) => note(name, input, {}),
    ]),
  );
  const host: IpcHost = {
    ...samAtWindow,
    paths: createChosenPaths(),
    desk: () => ({ desk: desk.desk, jobs: async () => running as never }),
    shell: shell as unknown as IpcHost['shell'],
  };
  serveContract(
    { handle: (channel, handler) => handlers.set(channel, handler), broadcast: () => undefined },
    host,
  );
  return {
    ...desk,
    begun,
    channels: [...handlers.keys()],
    call: async (channel, ...payload) => {
      const handler = handlers.get(channel);
      if (!handler) throw new Error(`nothing serves ${channel}`);
      return wholeAnswer(await handler(payload, 1));
    },
  };
}

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { PreparedStore } from '../stores/prepared-stores.ts';
import type { Field } from './peer.ts';
import type { PeerKind, Question, Timed } from './peer-process.ts';

/** A peer in a process of its own, that was filled and waits for questions. */
export interface PeerChild {
  readonly kind: PeerKind;
  /** From the start of its work until it could answer. */
  readonly readyMs: number;
  find(field: Field, texts: readonly string[]): Promise<Timed>;
  memoryMb(): Promise<number>;
  end(): Promise<void>;
}

const script = fileURLToPath(new URL('peer-process.ts', import.meta.url));

/** Starts one and waits until it can answer. Throws with what it said last where it ends before. */
export async function startPeer(
  kind: PeerKind,
  { folder, keyFile }: PreparedStore,
  packages: string,
): Promise<PeerChild> {
  const child = fork(script, [kind, folder, keyFile, packages], {
    execArgv: ['--expose-gc', '--max-old-space-size=12000'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr?.on('data', (text: Buffer) => {
    said = `${said}${text}`.slice(-600);
  });
  const ended = once(child, 'exit').then(([status]) => {
    throw new Error(`${kind} ended with status ${status}: ${said.trim()}`);
  });
  // Its end is asked for below too.
  ended.catch(() => undefined);
  const answer = async (): Promise<unknown> => (await Promise.race([once(child, 'message'), ended]))[0];
  const asked = <Value>(question: Question): Promise<Value> => {
    const answered = answer();
    child.send(question);
    return answered as Promise<Value>;
  };
  const { readyMs } = (await answer()) as { readonly readyMs: number };
  return {
    kind,
    readyMs,
    find: (field, texts) => asked({ ask: 'find', field, texts }),
    memoryMb: async () => (await asked<{ readonly memoryMb: number }>({ ask: 'memory' })).memoryMb,
    end: async () => {
      child.send({ ask: 'end' } satisfies Question);
      await ended.catch(() => undefined);
    },
  };
}

import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type LoginDesk, openLoginDesk } from '../../main/compose.ts';
import { verifyChain } from '../../main/desk/audit/chain.ts';
import { readKeyFile } from '../../main/store/key.ts';
import { openStore } from '../../main/store/store.ts';
import type { CaseRecord } from '../../preload/contract/cases.ts';
import type { OutboxMessage } from '../../preload/contract/outbox.ts';
import { buildFaultScripts } from '../../tools/machine/fault-scripts.ts';
import { valueIn } from '../support/answers.ts';
import { runHere } from '../support/command-line.ts';
import { addOperator, thisUser } from '../support/operators.ts';
import { explained } from '../support/store.ts';

/** What a desk said it had done. After this it has to be there, whatever happens to the desk. */
export interface Acknowledgement {
  readonly caseNumber: string;
  readonly kind: string;
  readonly text?: string;
  readonly messages: readonly string[];
}

/** Builds the acting desk for plain Node. Gives its path. */
export const buildActingDesk = async (): Promise<string> =>
  join(await buildFaultScripts('acting-desk', ['acting-desk']), 'acting-desk.js');

export interface DeskPlace {
  readonly folder: string;
  readonly keyFile: string;
}

/** A place for a desk, removed after the test; the store can be made elsewhere than its key. */
export function deskPlace(folder?: string): DeskPlace {
  const home = mkdtempSync(join(tmpdir(), 'login-desk-faults-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const keyFile = join(home, 'desk.key');
  writeFileSync(keyFile, randomBytes(32).toString('hex'), { mode: 0o600 });
  return { folder: folder ?? join(home, 'data'), keyFile };
}

/** Makes the store of a place and closes it; with the sample directory mail goes into the sandbox. */
export async function makeDesk(place: DeskPlace, sample = true): Promise<void> {
  const words = [
    '--data',
    place.folder,
    '--key-file',
    place.keyFile,
    '--operator',
    'Sam',
    'init',
    ...(sample ? ['--sample'] : []),
  ];
  const { status, err } = await runHere(words);
  if (status !== 0) throw new Error(err);
  addColleague(place);
}

/** Kim works there too. */
function addColleague({ folder, keyFile }: DeskPlace): void {
  const key = valueIn(readKeyFile(keyFile));
  const store = valueIn(openStore({ path: join(folder, 'login-desk.db'), key }));
  addOperator(explained(store), 'Kim', 'agent');
  store.close();
}

/** Opens the desk of a place for as long as the work takes. */
export async function atDesk<Result>(
  place: DeskPlace,
  work: (login: LoginDesk) => Promise<Result> | Result,
): Promise<Result> {
  const login = valueIn(await openLoginDesk({ ...place, ...thisUser }));
  try {
    return await work(login);
  } finally {
    await login.shutdown();
  }
}

export interface ActingDesk {
  readonly process: ChildProcess;
  readonly acknowledged: Acknowledgement[];
  /** Resolves with the first acknowledgement, or with the end of a process that had none. */
  readonly first: Promise<void>;
  readonly gone: Promise<readonly [number | null, NodeJS.Signals | null]>;
  readonly complaints: () => string;
}

/** Starts a desk in a process of its own that acts until it is killed, or `count` rounds. */
export function startActing(script: string, place: DeskPlace, operator: string, count?: number): ActingDesk {
  const words = [script, place.folder, place.keyFile, operator, ...(count ? [String(count)] : [])];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  const acknowledged: Acknowledgement[] = [];
  let rest = '';
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  child.stdout.on('data', (chunk: Buffer) => {
    const lines = `${rest}${chunk.toString()}`.split('\n');
    // What was not written to its end was not acknowledged.
    rest = lines.pop() ?? '';
    for (const line of lines) acknowledged.push(JSON.parse(line) as Acknowledgement);
  });
  const gone = once(child, 'close').then(([status, signal]) => [status, signal] as const);
  return {
    process: child,
    acknowledged,
    first: Promise.race([once(child.stdout, 'data'), gone]).then(() => {}),
    gone,
    complaints: () => errors,
  };
}

/** What of the acknowledged is not there; empty where nothing was lost. */
export async function lost(
  login: LoginDesk,
  acknowledged: readonly Acknowledgement[],
): Promise<readonly string[]> {
  const missing: string[] = [];
  for (const { caseNumber, kind, text, messages } of acknowledged) {
    const found = await login.desk.query('case', { number: caseNumber });
    const lines = found.ok ? (found.value as CaseRecord).timeline : [];
    if (!lines.some((line) => line.kind === kind && (text === undefined || line.text.includes(text))))
      missing.push(`${kind} of case ${caseNumber}`);
    for (const id of messages) {
      const message = await login.desk.query('message', { id });
      if (!message.ok || (message.value as OutboxMessage).caseNumber !== caseNumber)
        missing.push(`message ${id} of case ${caseNumber}`);
    }
  }
  return missing;
}

/** Whether the audit chain is whole. */
export const auditIsWhole = (login: LoginDesk): boolean => verifyChain(login.reader).ok;

import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { readKeyFile } from '../../../main/store/key.ts';
import { sql } from '../../../main/store/sql.ts';
import { openStore } from '../../../main/store/store.ts';
import { valueIn } from '../../support/answers.ts';
import { addOperator } from '../../support/operators.ts';
import { explained } from '../../support/store.ts';
import type { Ended, Lab } from '../lab/lab.ts';
import { manners, refusalIn } from '../lab/operation.ts';
import { openBeside, storeFile } from '../lab/raw-store.ts';
import { halfDone, lost, noWord, type Problem, type Scenario } from '../lab/scenario.ts';
import { withWholeDesk } from '../lab/wholeness.ts';
import { makeSample } from '../operations/init.ts';

/** The sample desk, with two agents more. */
export const begin = (lab: Lab): Promise<void> =>
  lab.begin('sharing', async () => {
    await makeSample(lab, '--sample');
    const key = valueIn(readKeyFile(lab.keyFile));
    const store = valueIn(openStore({ path: storeFile(lab), key }));
    for (const name of ['Ann', 'Ben']) addOperator(explained(store), name, 'agent');
    store.close();
  });

const openCase = (lab: Lab, caller: string): readonly string[] =>
  lab.words('cases', 'open', '--channel', 'phone', '--caller', caller);

/** The callers whose case is there. */
async function callersThere(
  lab: Lab,
): Promise<{ readonly callers: Set<string>; readonly problems: readonly Problem[] }> {
  const callers = new Set<string>();
  const problems = await withWholeDesk(lab, ({ reader }) => {
    for (const { caller } of reader.all<{ caller: string }>(sql`SELECT caller FROM cases`))
      callers.add(caller);
    return [];
  });
  return { callers, problems };
}

/** Whether the cases of all these callers are there, in a desk that is whole. */
export async function allThere(lab: Lab, acknowledged: readonly string[]): Promise<readonly Problem[]> {
  const { callers, problems } = await callersThere(lab);
  const missing = acknowledged.filter((caller) => !callers.has(caller));
  return missing.length === 0 ? problems : [...problems, lost(`the cases of ${missing.join(', ')}`)];
}

/** The callers whose case a desk at work acknowledged. */
export const callersSaid = ({ out }: Ended, operator: string): readonly string[] =>
  out
    .split('\n')
    .filter((line) => line.includes('"cases.open"'))
    .map((_line, round) => `${operator} ${round + 1}`);

/** Desks that act for themselves, as a window does, and commands beside them: all write one store. */
const manyAtOnce: Scenario = {
  fault: 'several programs at once',
  during: 'actions',
  long: 4,
  short: 0,
  run: async (lab) => {
    await begin(lab);
    const desks = ['Ann', 'Ben'].map((operator) => {
      const child = spawn(process.execPath, [
        lab.script('acting-desk'),
        lab.folder,
        lab.keyFile,
        operator,
        '8',
      ]);
      let out = '';
      let err = '';
      child.stdout.on('data', (chunk: Buffer) => {
        out += chunk.toString();
      });
      child.stderr.on('data', (chunk: Buffer) => {
        err += chunk.toString();
      });
      return new Promise<Ended>((ended) => {
        child.on('close', (status, signal) => ended({ status, signal, out, err }));
      });
    });
    const names = Array.from({ length: 5 }, (_, at) => `Caller ${at}`);
    const commands = await Promise.all(names.map((name) => lab.run(openCase(lab, name))));
    const ended = await Promise.all(desks);
    const problems: Problem[] = [...commands, ...ended].flatMap((each) => [...manners(each)]);
    const acknowledged = names.filter((_name, at) => commands[at]?.status === 0);
    for (const { out } of ended)
      for (const line of out.split('\n').filter((text) => text.includes('cases.open')))
        if (!line.endsWith('}')) problems.push(noWord(`half a line: ${line}`));
    const said = ended.flatMap((desk, at) => callersSaid(desk, ['Ann', 'Ben'][at] ?? ''));
    return [...problems, ...(await allThere(lab, [...acknowledged, ...said]))];
  },
};

/** Somebody else's program reads the store for long: changes go on, and its log is emptied once it has gone. */
const longReader: Scenario = {
  fault: 'an outside reader that never ends',
  during: 'actions',
  long: 4,
  short: 0,
  run: async (lab) => {
    await begin(lab);
    const outside = openBeside(lab);
    outside.exec('BEGIN');
    outside.prepare('SELECT count(*) FROM cases').get();
    const names = Array.from({ length: 4 }, (_, at) => `Caller ${at}`);
    const problems: Problem[] = [];
    try {
      for (const name of names) {
        const ended = await lab.run(openCase(lab, name));
        problems.push(...manners(ended));
        if (ended.status !== 0) problems.push(noWord(`an action is refused: ${refusalIn(ended)}`));
      }
      const seen = outside.prepare('SELECT count(*) AS n FROM cases').get() as { n: number };
      if (seen.n !== 0) problems.push(halfDone('what the reader sees changes under its hands'));
    } finally {
      outside.exec('COMMIT');
      outside.close();
    }
    problems.push(...(await allThere(lab, names)));
    const log = statSync(`${storeFile(lab)}-wal`, { throwIfNoEntry: false })?.size ?? 0;
    if (log > 0) problems.push(halfDone(`the log keeps ${log} bytes`));
    return problems;
  },
};

/** Somebody else's program holds the store for longer than anybody waits. */
const longLock: Scenario = {
  fault: 'an outside lock that outlasts all patience',
  during: 'actions',
  long: 4,
  short: 0,
  run: async (lab) => {
    await begin(lab);
    const outside = openBeside(lab);
    outside.exec('BEGIN IMMEDIATE');
    const problems: Problem[] = [];
    try {
      const ended = await lab.run(openCase(lab, 'during'));
      problems.push(...manners(ended));
      if (refusalIn(ended) !== 'store-busy') problems.push(noWord(`it is answered with ${refusalIn(ended)}`));
    } finally {
      outside.exec('ROLLBACK');
      outside.close();
    }
    const after = await lab.run(openCase(lab, 'after'));
    problems.push(...manners(after));
    const { callers, problems: found } = await callersThere(lab);
    if (callers.has('during')) problems.push(halfDone('what was refused is there'));
    if (!callers.has('after')) problems.push(noWord('nothing works after the lock has gone'));
    return [...problems, ...found];
  },
};

export const sharingScenarios: readonly Scenario[] = [manyAtOnce, longReader, longLock];

import { readFileSync, writeFileSync } from 'node:fs';
import type { Reader } from '../../../main/store/handles.ts';
import { sql } from '../../../main/store/sql.ts';
import { storeRefusal } from '../../../main/store/store.ts';
import type { Lab, Snapshot } from '../lab/lab.ts';
import { manners, refusalIn } from '../lab/operation.ts';
import type { Chance } from '../lab/random.ts';
import { storeFile } from '../lab/raw-store.ts';
import { lost, noWord, type Problem, type Scenario } from '../lab/scenario.ts';
import { openDesk } from '../lab/wholeness.ts';
import { makeSample } from '../operations/init.ts';

const page = 4096;
const frame = page + 24;
const logHead = 32;
/** At the end of each page stand the cipher's number for it and its tag. */
const cipherTail = 32;

/** A part of a file by its name, and where in it a byte is changed. */
interface Region {
  readonly name: string;
  readonly end: '' | '-wal';
  readonly at: (chance: Chance, size: number) => number;
}

const somePage = (chance: Chance, size: number): number => page * chance.between(1, size / page - 1);
const someFrame = (chance: Chance, size: number): number =>
  logHead + frame * chance.between(0, Math.floor((size - logHead) / frame) - 1);

const regions: readonly Region[] = [
  { name: 'the head of the store', end: '', at: (chance) => chance.between(0, 99) },
  { name: 'the first page', end: '', at: (chance) => chance.between(100, page - 1) },
  {
    name: 'inside a page',
    end: '',
    at: (chance, size) => somePage(chance, size) + chance.between(0, page - cipherTail - 1),
  },
  {
    name: 'the tag of a page',
    end: '',
    at: (chance, size) => somePage(chance, size) + page - chance.between(1, cipherTail),
  },
  { name: 'the head of the log', end: '-wal', at: (chance) => chance.between(0, logHead - 1) },
  {
    name: 'the head of a frame',
    end: '-wal',
    at: (chance, size) => someFrame(chance, size) + chance.between(0, 23),
  },
  {
    name: 'the page in a frame',
    end: '-wal',
    at: (chance, size) => someFrame(chance, size) + chance.between(24, frame - 1),
  },
];

const everything = (reader: Reader): string =>
  JSON.stringify(
    reader
      .all<{ name: string }>(
        sql`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name`,
      )
      .map(({ name }) => reader.all({ text: `SELECT * FROM "${name}"`, values: [] })),
  );

/** A desk that was killed: its last actions are in the log alone. */
const killedDesk = (lab: Lab): Promise<Snapshot> =>
  lab.once('a killed desk', async () => {
    lab.empty();
    await makeSample(lab, '--sample');
    const opened = await openDesk(lab);
    if (!opened.ok) throw new Error(opened.error.message);
    for (let at = 0; at < 12; at += 1)
      await opened.value.desk.perform({
        type: 'cases.open',
        input: { channel: 'phone', caller: `Caller ${at}` },
        operator: 'Sam',
      });
    // Copied while it is open, as a kill leaves it.
    const snapshot = lab.snapshot();
    await opened.value.shutdown();
    return snapshot;
  });

/** All that the program reads of a store, or the code with which it refuses it. */
async function readAll(lab: Lab): Promise<{ readonly text: string } | { readonly code: string }> {
  const opened = await openDesk(lab);
  if (!opened.ok) return { code: opened.error.code };
  try {
    return { text: everything(opened.value.reader) };
  } catch (error) {
    const refusal = storeRefusal(error, opened.value.storeFile);
    if (!refusal) throw error;
    return { code: refusal.error.code };
  } finally {
    await opened.value.shutdown();
  }
}

const rightText = (lab: Lab, snapshot: Snapshot): Promise<string> =>
  lab.once('what the killed desk holds', async () => {
    lab.restore(snapshot);
    const right = await readAll(lab);
    if ('code' in right) throw new Error(right.code);
    return right.text;
  });

const codes = ['store-damaged', 'store-key-wrong'];

/** A byte on the disk that is another than was written. */
const flipped = (region: Region, long: number, short: number): Scenario => ({
  fault: 'a changed byte',
  during: region.name,
  long,
  short,
  run: async (lab, { chance, number }) => {
    const snapshot = await killedDesk(lab);
    const right = await rightText(lab, snapshot);
    lab.restore(snapshot);
    const path = `${storeFile(lab)}${region.end}`;
    const bytes = readFileSync(path);
    const at = region.at(chance, bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << chance.between(0, 7));
    writeFileSync(path, bytes);
    const problems: Problem[] = [];
    // The program of its own now and then: it must not crash over it.
    if (number % 4 === 0) {
      const before = lab.snapshot();
      const ended = await lab.run(lab.words('cases', 'list'));
      problems.push(...manners(ended));
      const code = refusalIn(ended);
      if (code !== null && !codes.includes(code)) problems.push(noWord(`it is refused with ${code}`));
      lab.restore(before);
    }
    const found = await readAll(lab);
    if ('code' in found) {
      if (!codes.includes(found.code)) problems.push(noWord(`it is refused with ${found.code}`));
    } else if (found.text !== right) problems.push(lost('what is read is not what was written'));
    return problems.map((problem) => ({ ...problem, what: `byte ${at}: ${problem.what}` }));
  },
});

export const flipScenarios = (long: number, short: number): readonly Scenario[] =>
  regions.map((region) => flipped(region, long, short));

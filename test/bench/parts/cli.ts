import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectFolder } from '../../../tools/machine/project.ts';
import { type BenchContext, type BenchPart, type BenchRow, comparedLater } from '../bench-part.ts';
import { deskOfOne } from '../desk-of-one.ts';
import { rowAllowing } from '../row-allowing.ts';
import { typedTexts } from '../typed-texts.ts';

const program = join(projectFolder, 'out/main/cli.js');

/** Runs Node to its end with what goes nowhere. Throws where it fails. */
async function runNode(parameters: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, parameters, { stdio: ['ignore', 'ignore', 'inherit'] });
  const [status] = (await once(child, 'exit')) as [number | null];
  if (status !== 0) throw new Error(`${parameters.join(' ')} ended with status ${status}`);
}

async function measure(context: BenchContext): Promise<readonly BenchRow[]> {
  // Each look-up that shows numbers on file leaves an entry in the chain.
  const store = await deskOfOne(context);
  const texts = typedTexts(store, context.seed);
  const place = ['--data', store.folder, '--key-file', store.keyFile];
  const lookUp = (round: number, ...more: readonly string[]): Promise<void> =>
    runNode([program, 'lookup', texts[round % texts.length] ?? '', ...place, ...more]);
  // The first one names the store, and compiles what later ones find compiled, as on any machine where it was run before.
  await lookUp(0);
  await lookUp(1, '--json');
  const rounds = context.isSmall ? 5 : 60;
  const rows: BenchRow[] = [];
  for (const more of [[], ['--json']]) {
    const compared = await comparedLater(
      rounds,
      (round) => lookUp(round, ...more),
      () => runNode(['--eval', '0']),
    );
    const what = ['login-desk lookup', ...more].join(' ');
    rows.push(rowAllowing(what, compared, 150, 'Node alone'));
  }
  return rows;
}

export const part: BenchPart = { name: 'cli', run: measure };

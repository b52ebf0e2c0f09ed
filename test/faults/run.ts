import { parseArgs } from 'node:util';
import { createLab, type Lab } from './lab/lab.ts';
import { chanceOf } from './lab/random.ts';
import { nameOf, noWord, type Problem, type Scenario } from './lab/scenario.ts';
import { type Failed, type Tally, tableOf } from './lab/table.ts';
import { scenarios } from './scenarios/all.ts';

/** Brings a fault about once. A test that breaks down itself is told like a problem: it showed nothing. */
export async function takeTurn(
  lab: Lab,
  scenario: Scenario,
  seed: string,
  number: number,
  of: number,
): Promise<readonly Problem[]> {
  const chance = chanceOf(`${seed} ${nameOf(scenario)} ${number}`);
  try {
    return await scenario.run(lab, { chance, number, of });
  } catch (error) {
    const what = error instanceof Error ? error.stack?.split('\n').slice(0, 6).join('\n') : error;
    return [noWord(`the run broke down: ${what}`)];
  }
}

interface Wish {
  readonly seed: string;
  readonly only: string;
  readonly times: number | null;
  readonly turn: number | null;
}

async function tally(lab: Lab, scenario: Scenario, wish: Wish): Promise<Tally> {
  if (scenario.needs === 'shim' && !lab.hasShim)
    return { scenario, times: 0, failed: [], leftOut: 'Linux alone' };
  if (scenario.needs === 'mounts' && (process.platform !== 'linux' || process.getuid?.() !== 0))
    return { scenario, times: 0, failed: [], leftOut: 'Linux as root alone' };
  const of = wish.times ?? scenario.long;
  const turns = wish.turn === null ? Array.from({ length: of }, (_, at) => at) : [wish.turn];
  const failed: Failed[] = [];
  const begun = performance.now();
  for (const turn of turns) {
    const problems = await takeTurn(lab, scenario, wish.seed, turn, of);
    if (problems.length === 0) continue;
    failed.push({ turn, problems });
    const again = `--only '${nameOf(scenario)}' --times ${of} --seed ${wish.seed} --turn ${turn}`;
    for (const { kind, what } of problems) console.error(`  ${kind}: ${what}`);
    console.error(`  once more: npm run test:faults -- ${again}`);
  }
  const seconds = Math.round((performance.now() - begun) / 1000);
  console.error(
    `${nameOf(scenario)}: ${turns.length - failed.length} of ${turns.length} survived, ${seconds} s`,
  );
  return { scenario, times: turns.length, failed, leftOut: null };
}

/** Runs the scenarios that are wished for and prints their table. Gives the exit status: 0 where all was survived. */
async function run(parameters: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...parameters],
    options: {
      only: { type: 'string', default: '' },
      times: { type: 'string' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      turn: { type: 'string' },
      program: { type: 'string', default: '' },
      scripts: { type: 'string', default: '' },
      shim: { type: 'string' },
    },
  });
  const wish: Wish = {
    seed: values.seed,
    only: values.only,
    times: values.times === undefined ? null : Number(values.times),
    turn: values.turn === undefined ? null : Number(values.turn),
  };
  const chosen = scenarios.filter((scenario) => nameOf(scenario).includes(wish.only));
  console.error(`Seed ${wish.seed}, ${chosen.length} scenarios.`);
  const lab = createLab({ shim: values.shim, program: values.program, scripts: values.scripts });
  const tallies: Tally[] = [];
  // A run that is ended early shows what it has.
  process.once('SIGTERM', () => {
    console.log(tableOf(tallies));
    lab.close();
    process.exit(1);
  });
  try {
    for (const scenario of chosen) tallies.push(await tally(lab, scenario, wish));
  } finally {
    lab.close();
  }
  console.log(tableOf(tallies));
  return tallies.length > 0 && tallies.every(({ failed }) => failed.length === 0) ? 0 : 1;
}

if (process.argv.includes('--program')) process.exitCode = await run(process.argv.slice(2));

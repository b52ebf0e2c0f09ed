/**
 * Packs the program into dist/: `npm run package [-- --linux dir]`, with electron-builder's arguments. The official
 * Electron goes into it. On a closed network the registry's goes into an unpacked Linux program, which proves the packing
 * and is good for nothing else.
 */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWhereNeeded } from './machine/build-program.ts';
import { packageScript, projectFolder } from './machine/project.ts';
import { runAttached } from './machine/run-attached.ts';
import { reportAndExit, SetupProblem } from './machine/setup-problem.ts';
import { type PreparedMachine, prepareMachine } from './prepare.ts';

const unpackedLinux = ['--linux', 'dir'] as const;

async function packProgram(parameters: readonly string[]): Promise<number> {
  const machine = await prepareMachine();
  // What is newer than its sources stays: others may run it at this moment.
  await buildWhereNeeded();
  if (machine.source !== 'registry') return runBuilder(parameters);
  if (parameters.length > 0 && parameters.join(' ') !== unpackedLinux.join(' ')) {
    throw new SetupProblem(
      'Without the official Electron only `npm run package -- --linux dir` works: run `npx install-electron` first.',
    );
  }
  return packForProof(machine);
}

function runBuilder(parameters: readonly string[]): Promise<number> {
  return runAttached(process.execPath, [
    packageScript('electron-builder'),
    ...parameters,
    '--publish',
    'never',
  ]);
}

async function packForProof(machine: PreparedMachine): Promise<number> {
  const copy = await mkdtemp(join(tmpdir(), 'login-desk-electron-'));
  try {
    const electron = join(machine.electronPath, '..');
    const starter = join(electron, 'resources/app');
    await cp(electron, copy, { recursive: true, filter: (path) => path !== starter });
    const status = await runBuilder([...unpackedLinux, `-c.electronDist=${copy}`]);
    if (status === 0) await putBindingInPlace(machine.env.LOGIN_DESK_SQLITE_BINDING);
    console.error(
      'dist/linux-unpacked holds an Electron past its end of life: for trying out here, not for users.',
    );
    return status;
  } finally {
    await rm(copy, { recursive: true });
  }
}

/** A packed program loads the binary that better-sqlite3 brings along, which this old Electron can't. */
async function putBindingInPlace(binding: string | undefined): Promise<void> {
  if (binding === undefined) return;
  const unpacked = join(projectFolder, 'dist/linux-unpacked/resources/app.asar.unpacked');
  await cp(binding, join(unpacked, 'node_modules/better-sqlite3/prebuilds', `linux-${process.arch}.node`));
}

process.exitCode = await packProgram(process.argv.slice(2)).catch(reportAndExit);

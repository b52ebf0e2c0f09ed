/**
 * Packs the program into dist/: `npm run package [-- --linux dir]`, with electron-builder's arguments. The official
 * Electron goes into it. On a closed network the registry's goes into an unpacked Linux program and a Debian package, which
 * prove the packing and are good for nothing else. Says how large each is, and fails where the program adds too much to Electron.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWhereNeeded } from './machine/build-program.ts';
import { packageScript, projectFolder } from './machine/project.ts';
import { runAttached } from './machine/run-attached.ts';
import { reportAndExit, SetupProblem } from './machine/setup-problem.ts';
import { type DebArch, debFile, makeDeb } from './package/deb.ts';
import { bringBinaries, neededBinaries } from './package/other-natives.ts';
import { programSize, sizeLines, sizeProblems } from './package/sizes.ts';
import { type Wanted, wantedPackages } from './package/wanted.ts';
import { type PreparedMachine, prepareMachine } from './prepare.ts';

const dist = join(projectFolder, 'dist');
const thisArch: DebArch = process.arch === 'arm64' ? 'arm64' : 'x64';
const unpackedLinux = (arch: DebArch): string =>
  join(dist, arch === 'x64' ? 'linux-unpacked' : `linux-${arch}-unpacked`);

async function packProgram(parameters: readonly string[]): Promise<number> {
  const machine = await prepareMachine();
  // What is newer than its sources stays: others may run it at this moment.
  await buildWhereNeeded();
  const started = Date.now();
  const isForProof = machine.source === 'registry';
  const words = isForProof && parameters.length === 0 ? ['--linux', 'dir'] : parameters;
  const wanted = wantedPackages(words, process.platform, thisArch);
  if (isForProof && !wanted.isPlain) {
    throw new SetupProblem(
      'Without the official Electron only `npm run package -- --linux dir` and `--linux deb` work: run `npx install-electron` first.',
    );
  }
  if (!wanted.isPlain)
    await bringBinaries(neededBinaries(words, process.platform), (line) => console.error(line));
  const status = isForProof ? await packForProof(machine, wanted) : await runBuilder(wanted.builder);
  if (status !== 0) return status;
  for (const arch of wanted.debs)
    await makeDeb({ program: unpackedLinux(arch), arch, file: debFile(dist, arch), quick: isForProof });
  return saySizes(started);
}

function runBuilder(parameters: readonly string[]): Promise<number> {
  return runAttached(process.execPath, [
    packageScript('electron-builder'),
    ...parameters,
    '--publish',
    'never',
  ]);
}

async function packForProof(machine: PreparedMachine, { builder }: Wanted): Promise<number> {
  const copy = await mkdtemp(join(tmpdir(), 'login-desk-electron-'));
  try {
    const electron = join(machine.electronPath, '..');
    const starter = join(electron, 'resources/app');
    await cp(electron, copy, { recursive: true, filter: (path) => path !== starter });
    const status = await runBuilder([...builder, `-c.electronDist=${copy}`]);
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
  const unpacked = join(unpackedLinux(thisArch), 'resources/app.asar.unpacked');
  await cp(binding, join(unpacked, 'node_modules/better-sqlite3/prebuilds', `linux-${process.arch}.node`));
}

/** Says how large everything is that was made since then. */
function saySizes(since: number): number {
  const made = readdirSync(dist).filter((name) => statSync(join(dist, name)).mtimeMs >= since);
  const programs = made.flatMap((name) => {
    const folder = join(dist, name);
    const places = ['resources', 'Login Desk.app/Contents/Resources'].map((place) => join(folder, place));
    const resources = places.find((place) => existsSync(join(place, 'app.asar')));
    return resources === undefined ? [] : [programSize(folder, resources)];
  });
  const files = made.filter((name) => /\.(AppImage|deb|tar\.gz|exe|zip|dmg)$/.test(name)).sort();
  for (const line of sizeLines(
    programs,
    files.map((name) => join(dist, name)),
  ))
    console.log(line);
  const problems = sizeProblems(programs);
  for (const problem of problems) console.error(problem);
  return problems.length === 0 ? 0 : 1;
}

process.exitCode = await packProgram(process.argv.slice(2)).catch(reportAndExit);

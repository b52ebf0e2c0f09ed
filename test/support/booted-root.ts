import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { vi } from 'vitest';
import { ensureSystemPackages } from '../../tools/machine/system-packages.ts';
import { type CleanRoot, type RootResult, resultOf } from './clean-root.ts';

/** A root whose own systemd runs, with a network of its own that leads nowhere. */
export interface BootedRoot {
  /** Runs a line of root's shell commands beside everything that systemd started. */
  run(line: string): Promise<RootResult>;
  /** Shuts it down, as a computer is. */
  halt(): Promise<void>;
}

/** Boots a root in which `systemd-sysv` is installed; what it says goes to nobody. */
export async function bootedRoot(root: CleanRoot): Promise<BootedRoot> {
  await ensureSystemPackages(['booted root'], () => undefined);
  // It makes devices and a list of processes of its own.
  const bare = 'umount -l "$0/dev" "$0/proc" "$0/tmp/.X11-unix" && exec "$@"';
  const boot = ['systemd-nspawn', '--quiet', '--register=no', '--keep-unit', '--private-network'];
  // Where the test is killed it ends as well.
  const nspawn = spawn('setpriv', [
    ...['--pdeathsig', 'KILL', ...root.enter, 'unshare', '--mount', 'sh', '-c', bare, root.folder],
    ...[...boot, '--directory', root.folder, '--boot'],
  ]);
  let said = '';
  for (const stream of [nspawn.stdout, nspawn.stderr])
    stream.on('data', (text) => {
      said += String(text);
    });
  // The first child only makes the one that stays.
  let first = '';
  const run: BootedRoot['run'] = (line) => {
    const env = ['env', '-i', 'PATH=/usr/sbin:/usr/bin:/sbin:/bin', 'HOME=/root', 'LANG=C.UTF-8'];
    const child = spawn('nsenter', ['--target', first, '--all', '--', ...env, 'sh', '-c', line]);
    child.stdin.end();
    return resultOf(child);
  };
  const isUp = async (): Promise<void> => {
    first = firstOf(nspawn);
    const { out } = await run('systemctl is-system-running');
    if (!/running|degraded/.test(out)) throw new Error(`The root did not boot: ${out}\n${said}`);
  };
  await vi.waitFor(isUp, { timeout: 90_000, interval: 200 });
  return {
    run,
    halt: async () => {
      await run('systemctl poweroff');
      if (nspawn.exitCode === null) await once(nspawn, 'exit');
    },
  };
}

/** The first process in it, as seen from here. */
function firstOf(nspawn: ChildProcess): string {
  const own = readFileSync(`/proc/${nspawn.pid}/task/${nspawn.pid}/children`, 'utf8').trim().split(' ')[0];
  if (own === undefined || own === '') throw new Error('Nothing was booted yet.');
  return own;
}

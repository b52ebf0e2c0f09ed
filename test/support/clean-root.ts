import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cacheFolder, fingerprint, makeOnce } from '../../tools/machine/cache-folder.ts';
import { runCommand } from '../../tools/machine/run-command.ts';
import { ensureSystemPackages } from '../../tools/machine/system-packages.ts';

/** What a command in the root came to. */
export interface RootResult {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** On standard input; nothing otherwise. */
  readonly input?: string;
  /** Who runs it: root, or the ordinary user that is in every root. */
  readonly as?: 'root' | 'reader';
  /** As on most computers users may make namespaces, which no process may that knows another root than its own; else as on the others. */
  readonly namespaces?: boolean;
}

/** A Debian system with nothing in it but what every Debian has, in a folder; it has the network of this machine. */
export interface CleanRoot {
  /** Runs a line of shell commands. */
  run(line: string, options?: RunOptions): Promise<RootResult>;
  /** Starts a line of shell commands, which ends with the root at the latest. */
  start(line: string, options?: RunOptions): ChildProcess;
  /** Its folder, and the words behind which a command of this machine finds it there. */
  readonly folder: string;
  readonly enter: readonly string[];
  /** Puts a file or a folder of this machine into it. */
  put(from: string, to: string): void;
  /** Ends whatever runs in it and takes it away. */
  remove(): Promise<void>;
}

/** Why no root can be made here; null where one can. */
export function whyNoCleanRoot(): string | null {
  if (process.platform !== 'linux') return 'only Linux has roots';
  if (process.getuid?.() !== 0) return 'only root can make one';
  if (spawnSync('dpkg', ['--version']).status !== 0) return 'this is no Debian';
  const mount = ['--mount', '--pid', '--fork', 'mount', '-t', 'proc', 'proc', '/proc'];
  if (spawnSync('unshare', mount).status !== 0) return 'nothing can be mounted here';
  return null;
}

const release = 'bookworm';
const mirror = 'http://deb.debian.org/debian';

/** No question is asked, only what is needed is installed, and nothing waits for the disk: it is thrown away. */
const settings = {
  'etc/apt/apt.conf.d/99-clean-root':
    'APT::Install-Recommends "false";\nAcquire::Languages "none";\nAPT::Keep-Downloaded-Packages "true";\n',
  'etc/dpkg/dpkg.cfg.d/clean-root': 'force-unsafe-io\npath-exclude /usr/share/locale/*\n',
};

/** The system as Debian's own tool makes it, once on this machine: 25 s. */
export async function bareSystem(): Promise<string> {
  await ensureSystemPackages(['empty root'], () => undefined);
  return makeOnce(
    `clean-root-${release}-${fingerprint(mirror, JSON.stringify(settings))}`,
    async (folder) => {
      await runCommand('debootstrap', ['--variant=minbase', release, folder, mirror], { timeout: 300_000 });
      for (const [path, text] of Object.entries(settings)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      await runCommand('chroot', [folder, 'useradd', '--create-home', '--shell', '/bin/sh', 'reader']);
    },
  );
}

/**
 * Holds the root while its standard input is open: mounts and processes are in namespaces of its own and end with it, even where
 * the test is killed. Where layers can't be mounted the system is copied.
 */
const hold = `set -e
mount -t overlay overlay -o lowerdir="$BARE",upperdir="$HOME/layer",workdir="$HOME/work" "$ROOT" 2>/dev/null || cp -a "$BARE/." "$ROOT"
mount -t proc proc "$ROOT/proc"
mount --rbind /dev "$ROOT/dev"
cp "$ARCHIVES"/*.deb "$ROOT/var/cache/apt/archives" 2>/dev/null || true
mkdir -p "$ROOT/tmp/.X11-unix" /tmp/.X11-unix
mount --bind /tmp/.X11-unix "$ROOT/tmp/.X11-unix"
cp /etc/resolv.conf "$ROOT/etc/resolv.conf"
echo ready
exec cat`;

/** Starts the words behind it with the folder of the first as the only root there is, in mounts of their own. */
const asOnlyRoot = 'cd "$0" && pivot_root . . && umount -l . && cd / && exec "$@"';

/** What a command came to, when it has ended. */
export async function resultOf(child: ChildProcess): Promise<RootResult> {
  const said = { out: '', err: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    said.out += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said.err += text;
  });
  const [status] = await once(child, 'close');
  return { status: Number(status ?? 1), ...said };
}

/** Makes a root of its own for a test, of the bare system or another one, in a second where that is there already. */
export async function cleanRoot(system: () => Promise<string> = bareSystem): Promise<CleanRoot> {
  const bare = await system();
  const archives = join(cacheFolder(), `debian-packages-${release}`);
  mkdirSync(archives, { recursive: true });
  const home = mkdtempSync(join(tmpdir(), 'login-desk-root-'));
  const root = join(home, 'root');
  for (const name of ['layer', 'work', 'root']) mkdirSync(join(home, name));
  const holder = spawn('unshare', ['--mount', '--pid', '--fork', '--kill-child', 'sh', '-c', hold], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { PATH: process.env.PATH, BARE: bare, HOME: home, ROOT: root, ARCHIVES: archives },
  });
  await Promise.race([
    once(holder.stdout, 'data'),
    once(holder, 'exit').then(() => Promise.reject(new Error('The root could not be mounted.'))),
  ]);
  // The first process of the namespace, as seen from here.
  const first = readFileSync(`/proc/${holder.pid}/task/${holder.pid}/children`, 'utf8').trim();

  const start: CleanRoot['start'] = (line, { env = {}, input, as = 'root', namespaces } = {}) => {
    const user = as === 'root' ? [] : ['runuser', '-u', as, '--'];
    const surroundings = {
      PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
      HOME: as === 'root' ? '/root' : `/home/${as}`,
      LANG: 'C.UTF-8',
      DEBIAN_FRONTEND: 'noninteractive',
      ...env,
    };
    const named = Object.entries(surroundings).map(([name, value]) => `${name}=${value}`);
    const into =
      namespaces === true ? ['unshare', '--mount', 'sh', '-c', asOnlyRoot, root] : ['chroot', root];
    const inside = [...into, ...user, 'env', '-i', ...named, 'sh', '-c', `cd; ${line}`];
    const child = spawn('nsenter', ['--target', first, '--mount', '--pid', ...inside]);
    child.stdin.on('error', () => undefined);
    child.stdin.end(input ?? '');
    return child;
  };
  return {
    folder: root,
    enter: ['nsenter', '--target', first, '--mount', '--'],
    start,
    run: (line, options) => resultOf(start(line, options)),
    put: (from, to) => {
      const copied = spawnSync('nsenter', ['--target', first, '--mount', 'cp', '-rT', from, join(root, to)]);
      if (copied.status !== 0) throw new Error(`${from} could not be put into the root: ${copied.stderr}`);
    },
    remove: async () => {
      // The packages that were fetched are there for the next root. Those of two roots at once are the same, and apt knows a broken one.
      const fetched = join(root, 'var/cache/apt/archives');
      const keep = 'cp -n "$0"/*.deb "$1" 2>/dev/null';
      spawnSync('nsenter', ['--target', first, '--mount', 'sh', '-c', keep, fetched, archives]);
      holder.stdin.end();
      if (holder.exitCode === null) await once(holder, 'exit');
      rmSync(home, { recursive: true, force: true });
    },
  };
}

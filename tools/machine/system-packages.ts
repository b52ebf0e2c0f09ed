import { runCommand } from './run-command.ts';
import { SetupProblem } from './setup-problem.ts';

/** The Debian packages that each use of the program needs. */
const systemPackages = {
  electron: ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libsecret-1-0', 'libx11-xcb1'],
  display: ['xvfb'],
  keychain: ['dbus-x11', 'gnome-keyring'],
  browser: ['chromium'],
  compiler: ['g++', 'make', 'python3'],
  'empty root': ['debootstrap'],
  installer: ['nsis', 'p7zip-full'],
  'portable programs': ['p7zip-full', 'squashfs-tools', 'desktop-file-utils'],
  'package checks': ['lintian', 'desktop-file-utils'],
  'booted root': ['systemd-container'],
} as const satisfies Record<string, readonly string[]>;

export type SystemPackageGroup = keyof typeof systemPackages;

/**
 * Installs what is missing of these groups, where this is a Debian-like system and we are root; where we aren't, says
 * what to run. Nothing is done where everything is there, nor on other systems, which name their packages otherwise.
 */
export async function ensureSystemPackages(
  groups: readonly SystemPackageGroup[],
  tell: (line: string) => void,
): Promise<void> {
  if (process.platform !== 'linux') return;
  const wanted = groups.flatMap((group) => systemPackages[group]);
  const installed = await installedPackages(wanted);
  const missing = installed === undefined ? [] : wanted.filter((name) => !hasPackage(installed, name));
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0) {
    throw new SetupProblem(
      `Some system packages are missing: run \`sudo apt-get install ${missing.join(' ')}\`.`,
    );
  }
  tell(`System packages: installing ${missing.join(' ')}.`);
  await install(missing);
}

/** Debian 13 and Ubuntu 24.04 renamed some libraries, when times became 64 bits wide. */
const renamed = (name: string): string => `${name}t64`;

const hasPackage = (installed: ReadonlySet<string>, name: string): boolean =>
  installed.has(name) || installed.has(renamed(name));

/** Which of these are installed; undefined on systems without dpkg. */
async function installedPackages(names: readonly string[]): Promise<ReadonlySet<string> | undefined> {
  const asked = names.flatMap((name) => [name, renamed(name)]);
  // It fails as soon as one of the names is unknown, and still lists the others: the failure says nothing.
  const script = 'command -v dpkg-query >/dev/null || exit 1; dpkg-query -W -f "$0" "$@" 2>/dev/null; exit 0';
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the placeholders are dpkg-query's own
  const format = '${db:Status-Status} ${Package}\\n';
  const listed = await runCommand('sh', ['-c', script, format, ...asked]).catch(() => undefined);
  if (listed === undefined) return undefined;
  const lines = listed.split('\n').filter((line) => line.startsWith('installed '));
  return new Set(lines.map((line) => line.slice('installed '.length)));
}

async function install(names: readonly string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await runCommand('apt-get', ['update', '-q'], { env });
    const known = await Promise.all(names.map(nameHere));
    await runCommand('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...known], { env });
  } catch (cause) {
    const problem = new SetupProblem(
      `Some system packages could not be installed: run \`apt-get update && apt-get install ${names.join(' ')}\` to see why.`,
    );
    problem.cause = cause;
    throw problem;
  }
}

async function nameHere(name: string): Promise<string> {
  const known = await runCommand('apt-cache', ['show', renamed(name)]).catch(() => '');
  return known === '' ? name : renamed(name);
}

import { makeOnce } from '../../tools/machine/cache-folder.ts';
import { runCommand } from '../../tools/machine/run-command.ts';
import { bareSystem, type CleanRoot, cleanRoot, whyNoCleanRoot } from './clean-root.ts';

/** Why nothing of Windows can be run here; null where it can. Windows' installers are programs for 32 bits. */
export const whyNoWine = (): string | null =>
  process.arch === 'x64' ? whyNoCleanRoot() : 'wine runs programs of this processor only';

const install = `dpkg --add-architecture i386 && apt-get update -q &&
DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends wine wine32:i386 wine64 && apt-get clean`;

/** A Debian with wine, and in it a Windows that was started once; made once on this machine: a minute, and two gigabytes. */
const wineSystem = async (): Promise<string> => {
  const bare = await bareSystem();
  return makeOnce('wine-root-bookworm-1', async (folder) => {
    await runCommand('cp', ['-a', `${bare}/.`, folder]);
    const inside = `mount -t proc proc "$0/proc" && mount --rbind /dev "$0/dev" && cp /etc/resolv.conf "$0/etc/resolv.conf" &&
exec chroot "$0" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 WINEDEBUG=-all sh -c "$1"`;
    const alone = ['--mount', '--pid', '--fork', '--kill-child', 'sh', '-c', inside, folder];
    await runCommand('unshare', [...alone, `${install} && wineboot --init && wineserver --wait`], {
      timeout: 600_000,
    });
  });
};

/** Where the Windows of root's has its drive C. */
export const driveC = '/root/.wine/drive_c';

export interface WineRoot extends CleanRoot {
  /** Runs a line of shell commands in which `wine` is quiet, and waits until all that it started in Windows has ended. */
  windows(line: string): Promise<{ readonly status: number; readonly out: string }>;
}

/** Makes a Windows of its own for a test, as far as wine is one. */
export async function wineRoot(): Promise<WineRoot> {
  const root = await cleanRoot(wineSystem);
  // Of Windows' own PowerShell wine has only the name: the one that a test puts there is taken.
  const env = { WINEDEBUG: '-all', WINEDLLOVERRIDES: 'powershell.exe=n' };
  return {
    ...root,
    windows: async (line) => {
      const { status, out, err } = await root.run(`(${line}); status=$?; wineserver --wait; exit $status`, {
        env,
      });
      return { status, out: `${out}${err}`.replaceAll('\r\n', '\n') };
    },
  };
}

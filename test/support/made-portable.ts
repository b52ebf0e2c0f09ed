import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageScript, projectFolder } from '../../tools/machine/project.ts';
import { runCommand } from '../../tools/machine/run-command.ts';
import { ensureSystemPackages } from '../../tools/machine/system-packages.ts';
import { madeDeb } from './made-deb.ts';

/** Where the program begins in an AppImage that is made here. */
export const imageStart = 4096;

/**
 * What stands at the beginning of an AppImage here. AppImage's own runtime is no package of Debian's; this one does of its work what a test
 * sees: it unpacks what is behind it and starts that with all words.
 */
const runtime = `#!/bin/sh
[ "$1" = --appimage-extract-and-run ] || { echo "only --appimage-extract-and-run" >&2; exit 127; }
shift
APPIMAGE=$(readlink -f "$0")
APPDIR=$(mktemp -d)
export APPIMAGE APPDIR
trap 'rm -rf "$APPDIR"' EXIT
unsquashfs -quiet -no-progress -force -offset ${imageStart} -dest "$APPDIR" "$APPIMAGE" > /dev/null || exit 127
"$APPDIR/AppRun" "$@"
exit
`;

/** electron-builder's tools for AppImages as far as Debian has them. */
function imageTools(folder: string): void {
  for (const path of ['runtimes', 'lib/x64', 'lib/arm64']) mkdirSync(join(folder, path), { recursive: true });
  symlinkSync('/usr/bin/desktop-file-validate', join(folder, 'desktop-file-validate'));
  // In a tenth of the time, and larger.
  const quick = '#!/bin/sh\nexec /usr/bin/mksquashfs "$@" -Xcompression-level 1\n';
  writeFileSync(join(folder, 'mksquashfs'), quick, { mode: 0o755 });
  for (const arch of ['x64', 'arm64']) {
    const file = join(folder, 'runtimes', `runtime-${arch}`);
    writeFileSync(file, runtime);
    truncateSync(file, imageStart);
    chmodSync(file, 0o755);
  }
}

/** Has electron-builder make the AppImage and the archive of the unpacked program in a folder, with Debian's tools: half a minute. */
export async function makePortable(folder: string): Promise<void> {
  await ensureSystemPackages(['portable programs'], () => undefined);
  await madeDeb();
  const tools = join(folder, 'tools');
  imageTools(tools);
  const unpacked = join(
    projectFolder,
    'dist',
    process.arch === 'arm64' ? 'linux-arm64-unpacked' : 'linux-unpacked',
  );
  const build = [
    process.execPath,
    packageScript('electron-builder'),
    ...['--linux', 'AppImage', 'tar.gz', `--${process.arch}`],
    ...['--prepackaged', unpacked, '--publish', 'never'],
    `-c.directories.output=${join(folder, 'dist')}`,
  ];
  const env = {
    ...process.env,
    APPIMAGE_TOOLS_PATH: tools,
    ELECTRON_BUILDER_7ZIP_PATH: '/usr/bin/7za',
    ELECTRON_BUILDER_COMPRESSION_LEVEL: '1',
  };
  // Nobody packs the program anew meanwhile.
  await runCommand('flock', ['/tmp/login-desk-package.lock', ...build], {
    cwd: projectFolder,
    env,
    timeout: 600_000,
  });
}

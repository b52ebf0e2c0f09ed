/**
 * Makes a Debian package of an unpacked Linux program with Debian's own dpkg-deb. electron-builder's way needs fpm, which it downloads
 * and Debian doesn't have; this one works wherever packages are installed from.
 */
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectFolder } from '../machine/project.ts';
import { runCommand } from '../machine/run-command.ts';
import { pngSizes } from './icon-files.ts';

/** Processors, as electron-builder and as Debian call them. */
export const debArches = { x64: 'amd64', arm64: 'arm64' } as const;
export type DebArch = keyof typeof debArches;

interface DebOptions {
  /** The unpacked program. */
  readonly program: string;
  readonly arch: DebArch;
  /** The package's file. */
  readonly file: string;
  /** Packs in two seconds instead of forty, and twice as large: for trying it out. */
  readonly quick: boolean;
}

/**
 * What a window needs of the system; libgtk-3-0 brings most of it, and libx11-xcb1 is looked for only when the window opens. Debian 13
 * and Ubuntu 24.04 call some libraries otherwise.
 */
const depends = [
  'libasound2 | libasound2t64',
  'libatspi2.0-0 | libatspi2.0-0t64',
  'libc6 (>= 2.28)',
  'libgbm1',
  'libgtk-3-0 | libgtk-3-0t64',
  'libnotify4',
  'libnss3',
  'libsecret-1-0',
  'libx11-xcb1',
  'xdg-utils',
];

const maintainer = 'Login Desk <support@login-desk.invalid>';
const place = 'opt/login-desk';
const papers = 'usr/share/doc/login-desk';
const linux = join(projectFolder, 'build/linux');

/** Debian sorts `~` before the end, so that 1.0.0~beta.1 is older than 1.0.0. */
export const debVersion = (version: string): string => version.replace('-', '~');

/** The package's file in a folder. */
export function debFile(folder: string, arch: DebArch): string {
  const { version } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));
  return join(folder, `login-desk-${version}-linux-${debArches[arch]}.deb`);
}

/** Makes the package. */
export async function makeDeb({ program, arch, file, quick }: DebOptions): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'login-desk-deb-'));
  try {
    chmodSync(root, 0o755);
    layOut(root, program);
    addControl(root, debArches[arch]);
    mkdirSync(dirname(file), { recursive: true });
    const compression = quick ? ['-Zgzip', '-z1'] : ['-Zxz'];
    // Nobody takes a package that is half written for the whole one.
    const unfinished = `${file}.part`;
    const build = ['--root-owner-group', ...compression, '--build', root, unfinished];
    await runCommand('dpkg-deb', build, { timeout: 1_800_000 });
    renameSync(unfinished, file);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Puts everything where it is on a Debian system. */
function layOut(root: string, program: string): void {
  const at = (path: string): string => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    return join(root, path);
  };
  cpSync(program, at(place), { recursive: true, verbatimSymlinks: true });
  for (const path of within(root)) chmodSync(path, isRun(path) ? 0o755 : 0o644);
  // Sets the sandbox up on systems on which users may not make namespaces.
  chmodSync(join(root, place, 'chrome-sandbox'), 0o4755);
  const copy = (from: string, to: string): void => {
    cpSync(from, at(to));
    chmodSync(join(root, to), 0o644);
  };
  copy(join(linux, 'apparmor-profile'), `${place}/resources/apparmor-profile`);
  copy(join(linux, 'login-desk.desktop'), 'usr/share/applications/login-desk.desktop');
  // Off until an administrator turns it on, and always the one that goes with this version: their own changes are in drop-ins.
  const unit = 'login-desk-portal@.service';
  copy(join(projectFolder, 'docs/portal-service', unit), `usr/lib/systemd/system/${unit}`);
  copy(join(linux, 'lintian-overrides'), 'usr/share/lintian/overrides/login-desk');
  copy(join(projectFolder, 'build/icon.svg'), 'usr/share/icons/hicolor/scalable/apps/login-desk.svg');
  // The icon theme of all desktops has no larger folder.
  for (const size of pngSizes.filter((size) => size <= 512)) {
    const name = `${size}x${size}`;
    copy(
      join(projectFolder, `build/icons/${name}.png`),
      `usr/share/icons/hicolor/${name}/apps/login-desk.png`,
    );
  }
  copy(join(projectFolder, 'LICENSE'), `${papers}/copyright`);
  writeFileSync(at(`${papers}/changelog.gz`), gzipSync(changelog(), { level: 9 }), { mode: 0o644 });
  writeFileSync(at('usr/share/man/man1/login-desk.1.gz'), zipped(join(linux, 'login-desk.1')), {
    mode: 0o644,
  });
  symlinkSync('/opt/login-desk/resources/bin/login-desk', at('usr/bin/login-desk'));
  for (const folder of foldersIn(root)) chmodSync(folder, 0o755);
}

/** What Debian asks of a package: which version it is. What is new in it is told where it is published. */
function changelog(): string {
  const { version } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));
  const seconds = Number(process.env.SOURCE_DATE_EPOCH ?? Date.now() / 1000);
  const date = new Date(seconds * 1000).toUTCString().replace('GMT', '+0000');
  return `login-desk (${debVersion(version)}) stable; urgency=medium\n\n  * Version ${version}.\n\n -- ${maintainer}  ${date}\n`;
}

/** The same file always gives the same bytes: gzip would note the time. */
const zipped = (path: string): Buffer => gzipSync(readFileSync(path), { level: 9 });

const entriesIn = (root: string) => readdirSync(root, { recursive: true, withFileTypes: true });
const within = (root: string): readonly string[] =>
  entriesIn(root)
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
const foldersIn = (root: string): readonly string[] =>
  entriesIn(root)
    .filter((entry) => entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name));

/** What is started by itself; libraries and native modules are only loaded. */
const isRun = (path: string): boolean => /\/(login-desk|chrome_crashpad_handler|chrome-sandbox)$/.test(path);

/** A paragraph as dpkg has it: each line begins with a space and has 79 signs at most. */
function wrapped(text: string): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line === undefined || line.length + word.length + 1 > 79) lines.push(` ${word}`);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines.join('\n');
}

/** What dpkg is told: who the package is, what it needs, the hash of each file, and what runs when it comes and goes. */
function addControl(root: string, architecture: string): void {
  const { version, description } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));
  const files = within(root);
  const kilobytes = files.reduce((sum, path) => sum + Math.ceil(statSync(path).size / 1024), 0);
  const control = join(root, 'DEBIAN');
  const sums = files.map((path) => {
    const hash = createHash('md5').update(readFileSync(path)).digest('hex');
    return `${hash}  ${relative(root, path)}\n`;
  });
  mkdirSync(control);
  writeFileSync(join(control, 'md5sums'), sums.join(''));
  for (const script of ['postinst', 'prerm', 'postrm']) {
    cpSync(join(linux, script), join(control, script));
    chmodSync(join(control, script), 0o755);
  }
  const lines = {
    Package: 'login-desk',
    Version: debVersion(version),
    Architecture: architecture,
    Maintainer: maintainer,
    'Installed-Size': String(kilobytes),
    Depends: depends.join(', '),
    // Keeps the store's key; without one the program asks for a key file.
    Recommends: 'gnome-keyring | org.freedesktop.secrets',
    Section: 'misc',
    Priority: 'optional',
    Description: `help desk for practices that can't sign in\n${wrapped(`${description}.`)}`,
  };
  const text = Object.entries(lines).map(([name, value]) => `${name}: ${value}\n`);
  writeFileSync(join(control, 'control'), text.join(''));
}

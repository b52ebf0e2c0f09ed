/**
 * Holds a packed program against the system that it is for: each native module must have its binary for that system and
 * processor. A package made on one system for another would otherwise hold only the binaries of the first, and nobody
 * would hear of it before it starts.
 */
import { closeSync, existsSync, openSync, readdirSync, readSync } from 'node:fs';
import { join, sep } from 'node:path';

/** The modules of the program with native code, and how the right binary gets into `node_modules` where it is missing. */
export const nativeModules = ['better-sqlite3', 'keytar', '@node-rs/argon2'] as const;

export interface System {
  /** As in `process.platform`. */
  readonly platform: string;
  /** As in `process.arch`. */
  readonly arch: string;
}

const elf: Readonly<Record<number, string>> = { 3: 'ia32', 40: 'arm', 62: 'x64', 183: 'arm64' };
const portable: Readonly<Record<number, string>> = { 332: 'ia32', 34404: 'x64', 43620: 'arm64' };
const mach: Readonly<Record<number, string>> = { 16777223: 'x64', 16777228: 'arm64' };

const systems = (platform: string, arches: readonly (string | undefined)[]): readonly System[] =>
  arches.filter((arch) => arch !== undefined).map((arch) => ({ platform, arch }));

/** Which systems a binary is for, by its first bytes (ELF, PE, Mach-O and its universal form); none where it is no binary. */
export function systemsOf(head: Buffer): readonly System[] {
  if (head.length < 64) return [];
  if (head.readUInt32BE(0) === 0x7f454c46) return systems('linux', [elf[head.readUInt16LE(18)]]);
  if (head.readUInt32LE(0) === 0xfeedfacf) return systems('darwin', [mach[head.readUInt32LE(4)]]);
  if (head.readUInt32BE(0) === 0xcafebabe) {
    const count = Math.min(head.readUInt32BE(4), 8);
    const arches = Array.from({ length: count }, (_, index) => mach[head.readUInt32BE(8 + index * 20)]);
    return systems('darwin', arches);
  }
  if (head.toString('latin1', 0, 2) !== 'MZ') return [];
  const at = head.readUInt32LE(60);
  if (at + 6 > head.length || head.toString('latin1', at, at + 4) !== 'PE\0\0') return [];
  return systems('win32', [portable[head.readUInt16LE(at + 4)]]);
}

function headOf(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(4096);
    return head.subarray(0, readSync(file, head, 0, head.length, 0));
  } finally {
    closeSync(file);
  }
}

/** The binaries of an unpacked asar and what each is for. */
function binariesIn(
  unpacked: string,
): readonly { readonly name: string; readonly systems: readonly System[] }[] {
  const modules = join(unpacked, 'node_modules');
  if (!existsSync(modules)) return [];
  return readdirSync(modules, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.node'))
    .map((name) => ({ name: name.replaceAll(sep, '/'), systems: systemsOf(headOf(join(modules, name))) }));
}

/**
 * A sentence for each binary that the target can't load: it would only make the package larger. A program for macOS may have those of
 * both processors, for each of its halves has to hold the same.
 */
export function foreignNatives(unpacked: string, target: System): readonly string[] {
  const fits = ({ platform, arch }: System): boolean =>
    platform === target.platform && (platform === 'darwin' || arch === target.arch);
  return binariesIn(unpacked)
    .filter(({ systems: there }) => there.length > 0 && !there.some(fits))
    .map(({ name }) => `${name} is for another system than ${target.platform} ${target.arch}.`);
}

/** What is wrong with the native modules of an unpacked asar, as one sentence each; none where all are right. */
export function missingNatives(unpacked: string, target: System): readonly string[] {
  const binaries = binariesIn(unpacked);
  const arches = target.arch === 'universal' ? ['x64', 'arm64'] : [target.arch];
  return nativeModules.flatMap((module) => {
    const own = binaries.filter(({ name }) => name.startsWith(`${module}/`) || name.startsWith(`${module}-`));
    return arches
      .filter(
        (arch) =>
          !own.some(({ systems: there }) =>
            there.some((system) => system.platform === target.platform && system.arch === arch),
          ),
      )
      .map((arch) => {
        const has = own.flatMap(({ systems: there }) => there.map((s) => `${s.platform} ${s.arch}`));
        const instead = has.length === 0 ? 'it has none at all' : `it has ${[...new Set(has)].join(', ')}`;
        return `${module} has no binary for ${target.platform} ${arch} (${instead}).`;
      });
  });
}

/** Throws, with the sentences of the two above, where a native module of the target is missing or one of another system is there. */
export function requireNatives(unpacked: string, target: System): void {
  const missing = missingNatives(unpacked, target);
  if (missing.length > 0)
    throw new Error(
      `${missing.join(' ')} Pack for ${target.platform} ${target.arch} on such a system, or put the missing packages into node_modules first.`,
    );
  const foreign = foreignNatives(unpacked, target);
  if (foreign.length > 0) throw new Error(`${foreign.join(' ')} electron-builder.yml says what is left out.`);
}

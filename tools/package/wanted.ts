import type { DebArch } from './deb.ts';

/** What a call of `npm run package` asks for. */
export interface Wanted {
  /** What electron-builder makes; null where only a Debian package of what is unpacked already is wanted. */
  readonly builder: readonly string[];
  /** For which processors a Debian package is made besides. */
  readonly debs: readonly DebArch[];
  /** Whether all of it is for Linux on this processor and needs no tools but Debian's. */
  readonly isPlain: boolean;
}

const systems = /^(--linux|-l|--win|-w|--windows|--mac|-m|--macos)$/;
const isLinux = (word: string): boolean => word === '--linux' || word === '-l';

/**
 * Reads electron-builder's own arguments. It knows no `deb` here (it would download a tool that makes one): that one is taken out, and
 * made of the unpacked program. Linux without targets means all packages for it, for both processors, the Debian ones too.
 */
export function wantedPackages(words: readonly string[], platform: string, arch: DebArch): Wanted {
  const targets = linuxTargets(words);
  const anySystem = words.some((word) => systems.test(word));
  const wholeLinux = targets === null ? !anySystem && platform === 'linux' : targets.length === 0;
  const named = (['x64', 'arm64'] as const).filter((one) => words.includes(`--${one}`));
  const makesDeb = wholeLinux || (targets?.includes('deb') ?? false);
  const others = targets?.filter((target) => target !== 'deb') ?? [];
  const builder = words.flatMap((word, index) => {
    if (targets?.includes(word) && isAmongTargets(words, index))
      return word === 'deb' ? (others.length === 0 ? ['dir'] : []) : [word];
    return [word];
  });
  const debs = named.length > 0 ? named : wholeLinux ? (['x64', 'arm64'] as const) : [arch];
  const isPlain =
    (targets ?? []).length > 0 &&
    others.every((target) => target === 'dir') &&
    words.filter((word) => systems.test(word)).every(isLinux) &&
    named.every((one) => one === arch);
  return { builder, debs: makesDeb ? debs : [], isPlain };
}

/** The targets behind `--linux`; null where that isn't among the words. */
function linuxTargets(words: readonly string[]): readonly string[] | null {
  const at = words.findIndex(isLinux);
  if (at < 0) return null;
  const after = words.slice(at + 1);
  const end = after.findIndex((word) => word.startsWith('-'));
  return end < 0 ? after : after.slice(0, end);
}

function isAmongTargets(words: readonly string[], index: number): boolean {
  const before = words.slice(0, index);
  return isLinux(before.findLast((word) => word.startsWith('-')) ?? '');
}

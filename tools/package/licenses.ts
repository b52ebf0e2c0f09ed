import parse from 'spdx-expression-parse';
import type { ShippedPart } from './shipped.ts';

/**
 * Licenses under which something may be in the program that is handed out: they ask for their text to go along, and for nothing of what
 * stands beside them.
 */
export const allowedInProgram = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  // The Spanish dictionary goes along as it came; who changes it shares the change.
  'MPL-1.1',
  // Fonts that are put into files, and not sold by themselves.
  'OFL-1.1',
  'Unicode-3.0',
  'Zlib',
  // SQLite is in the public domain and says so with a blessing.
  'blessing',
] as const;

/** Licenses of tools that stay with those who build the program: of these, changes to the tool itself would have to be shared. */
export const allowedInTools = [
  ...allowedInProgram,
  'CC-BY-3.0',
  'CC-BY-4.0',
  'LGPL-3.0-or-later',
  'MPL-2.0',
  'Python-2.0',
  'Unlicense',
  'WTFPL',
] as const;

/** Whether an SPDX expression can be met by allowed licenses alone; what is no such expression can't. */
export function isAllowed(expression: string, allowed: readonly string[]): boolean {
  type Node = ReturnType<typeof parse>;
  const holds = (node: Node): boolean => {
    if ('license' in node)
      return allowed.includes(node.license) && node.exception === undefined && !node.plus;
    const sides = [node.left, node.right];
    return node.conjunction === 'or' ? sides.some(holds) : sides.every(holds);
  };
  try {
    return holds(parse(expression));
  } catch {
    return false;
  }
}

/** What is wrong with the licenses of what is handed out, a sentence each. */
export function licenseProblems(parts: readonly ShippedPart[]): readonly string[] {
  return parts.flatMap(({ name, version, license, texts }) => [
    ...(isAllowed(license, allowedInProgram)
      ? []
      : [`${name} ${version} is under “${license}”, which is not among the allowed licenses.`]),
    ...(texts.length > 0 && texts.every((text) => text !== '')
      ? []
      : [`${name} ${version} has no license text to go along.`]),
  ]);
}

const line = '-'.repeat(78);

/** The text that goes along with the program: who made what in it, under which terms. Equal texts stand once. */
export function licenseDocument(parts: readonly ShippedPart[]): string {
  const titleOf = ({ name, version, license }: ShippedPart): string => `${name} ${version} (${license})`;
  const byText = Map.groupBy(sorted(parts), ({ texts }) =>
    texts.join('\n\n').replaceAll('\r\n', '\n').trim(),
  );
  const chapters = [...byText].map(
    ([text, under]) => `${line}\n${under.map(titleOf).join('\n')}\n${line}\n\n${text}\n`,
  );
  return [
    'Login Desk contains work of others. These are its parts, each with its license.\n',
    `${sorted(parts).map(titleOf).join('\n')}\n`,
    ...chapters,
  ].join('\n');
}

const sorted = (parts: readonly ShippedPart[]): readonly ShippedPart[] =>
  parts.toSorted((a, b) => (a.name === b.name ? (a.version < b.version ? -1 : 1) : a.name < b.name ? -1 : 1));

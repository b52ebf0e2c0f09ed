import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { expect, test } from 'vitest';
import { projectFolder } from '../../../tools/machine/project.ts';
import { bundledPackages, packageFolderOf } from '../../../tools/package/bundled-packages.ts';
import {
  allowedInProgram,
  allowedInTools,
  isAllowed,
  licenseDocument,
  licenseProblems,
} from '../../../tools/package/licenses.ts';
import { billOfMaterials } from '../../../tools/package/sbom.ts';
import { innerParts, licenseOf, packageParts, type ShippedPart } from '../../../tools/package/shipped.ts';

interface Locked {
  readonly license?: string;
  readonly dev?: boolean;
}

const locked: Readonly<Record<string, Locked>> = JSON.parse(
  readFileSync(join(projectFolder, 'package-lock.json'), 'utf8'),
).packages;
const entries = Object.entries(locked).filter(([path]) => path !== '');

/** What a package for this system would hold. */
function partsHere(): readonly ShippedPart[] {
  const packed = entries
    .filter(([path, { dev }]) => dev !== true && existsSync(join(projectFolder, path)))
    .map(([path]) => path)
    .filter((path) => !/node_modules\/node-(linux|win)-/.test(path));
  return [
    ...packageParts(packed, 'packed'),
    ...packageParts(
      bundledPackages().filter((folder) => !packed.includes(folder)),
      'built-in',
    ),
    ...innerParts({ version: '45.4.1', license: 'Copyright (c) Electron contributors' }),
  ];
}

test('every package of the program and of its tools is under an allowed license', () => {
  const bundled = new Set(bundledPackages());
  const wrong = entries.filter(([path, { license = '', dev }]) => {
    const inProgram = dev !== true || bundled.has(path);
    const named = licenseOf(path.replace('node_modules/', ''), license);
    return !isAllowed(named, inProgram ? allowedInProgram : allowedInTools);
  });
  expect(wrong.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
});

test.each<readonly [string, boolean]>([
  ['MIT', true],
  ['(MIT OR GPL-3.0-only)', true],
  ['MIT AND ISC', true],
  ['MIT AND GPL-3.0-only', false],
  ['GPL-3.0-or-later', false],
  ['MPL-2.0', false],
  ['Apache-2.0 WITH LLVM-exception', false],
  ['UNLICENSED', false],
  ['SEE LICENSE IN LICENSE.txt', false],
  ['', false],
])('the license “%s” may go along: %s', (expression, allowed) => {
  expect(isAllowed(expression, allowedInProgram)).toBe(allowed);
});

test('every part that is handed out has its license text, and one that is not allowed stops the packing', () => {
  const parts = partsHere();
  expect(licenseProblems(parts)).toEqual([]);
  const [one] = parts;
  if (!one) throw new Error('the program has no parts');
  expect(
    licenseProblems([
      { ...one, name: 'viral', version: '1.0.0', license: 'AGPL-3.0-only' },
      { ...one, name: 'silent', version: '2.0.0', texts: [] },
    ]),
  ).toEqual([
    'viral 1.0.0 is under “AGPL-3.0-only”, which is not among the allowed licenses.',
    'silent 2.0.0 has no license text to go along.',
  ]);
});

test('the document of licenses names each part with its text, equal texts once', () => {
  const parts = partsHere();
  const text = licenseDocument(parts);
  for (const { name, version, license, texts } of parts) {
    expect(text).toContain(`${name} ${version} (${license})`);
    for (const each of texts) expect(text).toContain(each.replaceAll('\r\n', '\n').trim());
  }
  for (const name of ['react-dom', 'zod', 'better-sqlite3', 'sqlite', 'sqlite3-multiple-ciphers', 'electron'])
    expect(text).toMatch(new RegExp(`^${name}[^ ]* \\d`, 'm'));
  expect(licenseDocument(parts.toReversed())).toBe(text);
});

test('the bill of materials is valid CycloneDX, names every part with its hash and how the parts need each other', async () => {
  const parts = partsHere();
  const program = {
    name: 'login-desk',
    version: '0.1.0',
    description: 'A desk',
    platform: 'linux',
    arch: 'x64',
  };
  const bill = billOfMaterials(program, parts) as {
    readonly components: readonly {
      readonly 'bom-ref': string;
      readonly purl: string;
      readonly hashes?: unknown;
    }[];
    readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
  };
  const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
  expect(await validator.validate(JSON.stringify(bill))).toBeNull();
  expect(await validator.validate(JSON.stringify({ ...bill, components: [{ name: 'x' }] }))).not.toBeNull();

  expect(bill.components).toHaveLength(parts.length);
  const references = bill.components.map((component) => component['bom-ref']);
  expect(new Set(references).size).toBe(references.length);
  for (const { purl, hashes } of bill.components)
    expect(hashes !== undefined).toBe(purl.startsWith('pkg:npm/'));
  // Each part is needed by the program or by another part.
  const reached = new Set(bill.dependencies.flatMap(({ dependsOn }) => dependsOn));
  expect(references.filter((reference) => !reached.has(reference))).toEqual([]);
  const needsOf = (start: string) =>
    bill.dependencies.find(({ ref }) => ref.startsWith(start))?.dependsOn.map((each) => each.split('@')[0]);
  expect(needsOf('pkg:npm/smtp-server@')).toContain('pkg:npm/nodemailer');
  expect(billOfMaterials(program, parts)).toEqual(bill);
});

test.each([
  ['/work/desk/node_modules/react/index.js', 'node_modules/react'],
  ['C:\\desk\\node_modules\\react\\index.js', 'node_modules/react'],
  ['\0/desk/node_modules/react/index.js?commonjs-exports', 'node_modules/react'],
  ['/desk/node_modules/@tanstack/react-query/build/x.js', 'node_modules/@tanstack/react-query'],
  ['/desk/node_modules/a/node_modules/@b/c/d.js', 'node_modules/a/node_modules/@b/c'],
  ['/desk/main/main.ts', null],
  ['\0vite/modulepreload-polyfill', null],
])('the module %s belongs to %s', (module, folder) => {
  expect(packageFolderOf(module)).toBe(folder);
});

import { execFile } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createProgram } from '../../main/command-line/program.ts';
import { projectFolder } from '../../tools/machine/project.ts';
import { runHere, silentStreams } from '../support/command-line.ts';
import { type NotRun, notRun, otherLanguages, withOwnTest } from './not-run.ts';
import { type Page, pageOf, pages } from './pages.ts';

const scripts: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(join(projectFolder, 'package.json'), 'utf8'),
).scripts;
const used = new Set<NotRun>();

/** The commands of a page as a person types them, one a line. */
const linesOf = (page: Page): readonly string[] =>
  page.blocks
    .filter(({ language }) => language === 'sh')
    .flatMap(({ text }) => text.replaceAll('\\\n', ' ').split('\n'))
    .map((line) => line.replace(/\s+# .*$/, '').trim())
    .filter((line) => line !== '' && !line.startsWith('#'));

function reasonOf(page: Page, line: string): NotRun | undefined {
  const found = notRun.find((entry) => (entry.page ?? page.path) === page.path && entry.line.test(line));
  if (found) used.add(found);
  return found;
}

let sample = '';
beforeAll(async () => {
  sample = mkdtempSync(join(tmpdir(), 'login-desk-pages-'));
  const made = ['--data', join(sample, 'desk'), '--key-file', join(sample, 'desk.key')];
  expect((await runHere([...made, 'init', '--sample'])).status).toBe(0);
}, 60_000);
afterAll(() => rmSync(sample, { recursive: true, force: true }));

/** A home in which `login-desk` is the built command line over a desk with the sample, unless a command names another one. */
function madeHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'login-desk-page-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  mkdirSync(join(home, 'bin'));
  const desk = join(home, 'desk');
  cpSync(join(sample, 'desk'), desk, { recursive: true });
  cpSync(join(sample, 'desk.key'), join(home, 'desk.key'));
  const run = `exec "${process.execPath}" "${join(projectFolder, 'out/main/cli.js')}"`;
  const ownDesk = `--data "${desk}" --key-file "${join(home, 'desk.key')}"`;
  const files = {
    'login-desk': `#!/bin/sh\ncase " $* " in *" --data "*) ${run} "$@";; *) ${run} ${ownDesk} "$@";; esac\n`,
    npx: '#!/bin/sh\nexec "$@"\n',
  };
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(home, 'bin', name), text);
    chmodSync(join(home, 'bin', name), 0o755);
  }
  return home;
}

interface Ran {
  readonly status: number;
  readonly said: string;
}

/** Runs lines as one script that ends at the first command that fails, and tells which one that was. */
function runInShell(home: string, lines: readonly string[]): Promise<Ran> {
  const script = lines.map((line) => `printf '%s\\n' ${quoted(line)} >&2\n${line}`).join('\n');
  const env = {
    ...process.env,
    HOME: home,
    PATH: `${join(home, 'bin')}:${process.env.PATH}`,
    LANG: 'C.UTF-8',
    DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent',
    XDG_CONFIG_HOME: undefined,
  };
  return new Promise((ran) => {
    const child = execFile(
      'bash',
      ['--norc', '-euo', 'pipefail', '-c', script],
      { cwd: home, env, maxBuffer: 1 << 26 },
      (error, _out, err) => ran({ status: error ? Number(error.code ?? 1) : 0, said: err }),
    );
    child.stdin?.end();
  });
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

const withCommands = pages.filter((page) => withOwnTest[page.path] === undefined && linesOf(page).length > 0);
const besideFeatures = pages.filter((page) => withOwnTest[page.path] !== undefined);

// A shell of this kind is on every Linux and macOS; what the commands do does not depend on the system.
describe.skipIf(process.platform === 'win32')('Every command', () => {
  test.each(withCommands.map((page) => [page.path, page] as const))(
    '%s: its commands do their work, one after the other',
    async (_path, page) => {
      const lines = linesOf(page).filter((line) => reasonOf(page, line) === undefined);
      if (lines.length === 0) return;
      const home = madeHome();
      const { status, said } = await runInShell(home, lines);
      expect([status, status === 0 ? '' : said]).toEqual([0, '']);
    },
    120_000,
  );

  test('what is not run has a reason, and no reason is left without its command', () => {
    for (const page of withCommands) for (const line of linesOf(page)) reasonOf(page, line);
    for (const page of besideFeatures) for (const line of linesOf(page)) reasonOf(page, line);
    expect(notRun.filter((entry) => !used.has(entry))).toEqual([]);
  });
});

test.each(Object.entries(withOwnTest))(
  '%s: a page that is run beside its feature names its test, and each command is run there or has a reason',
  (path, { file, name, runs }) => {
    const source = readFileSync(join(projectFolder, file), 'utf8');
    expect(source).toContain(name);
    expect(source).toMatch(new RegExp(`${basename(path, '.md')}(\\.md|-page)`));
    const page = pageOf(path);
    const lines = linesOf(page);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => !runs.test(line) && reasonOf(page, line) === undefined)).toEqual([]);
  },
);

test('every block says what it is: commands to run, or a language in the list', () => {
  const odd = pages.flatMap(({ path, blocks }) =>
    blocks
      .filter(({ language }) => language !== 'sh' && otherLanguages[language] === undefined)
      .map(({ line, language }) => `${path}:${line} ${language}`),
  );
  expect(odd).toEqual([]);
});

test('every npm script that a page names is one of the project', () => {
  const named = pages.flatMap((page) =>
    [...page.text.matchAll(/\bnpm run ([a-z][\w:-]*)/g)].map(([, name = '']) => ({ page: page.path, name })),
  );
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter(({ name }) => scripts[name] === undefined)).toEqual([]);
});

/** What is wrong with words after `login-desk`; null where the command line knows all of them. */
function problemOf(program: Command, text: string): string | null {
  let command = program;
  for (const word of text.match(/'[^']*'|"[^"]*"|\S+/g) ?? []) {
    if (/^(\||<|>|&&|;|…|\/)/.test(word)) return null;
    const inner = command.commands.find((each) => each.name() === word);
    if (word.startsWith('--')) {
      const name = word.replace(/=.*/, '').replace(/[,.]$/, '');
      const known = [...command.options, ...program.options].some(({ long }) => long === name);
      if (!known && name !== '--help') return `${command.name()} has no ${name}`;
    } else if (inner !== undefined) command = inner;
    else if (command === program) {
      // A value of an option before the command.
      const before = text.slice(0, text.indexOf(word)).trimEnd();
      if (!/--[a-z-]+$/.test(before)) return `no command ${word}`;
    } else if (command.commands.length > 0) return `${command.name()} has no ${word}`;
  }
  return null;
}

test('every command that is named in a text is one of the command line, with its options', async () => {
  const program = await createProgram(silentStreams(), () => undefined, []);
  const groups = program.commands.filter(({ commands }) => commands.length > 0).map((group) => group.name());
  const problems: string[] = [];
  let looked = 0;
  for (const page of pages) {
    const spans = [...page.prose.matchAll(/`([^`\n]+)`/g)].map(([, text = '']) => text);
    const lines = page.blocks
      .filter(({ language }) => language === 'sh' || language === 'bat')
      .flatMap(({ text }) =>
        [...text.matchAll(/\blogin-desk (.*?)(?: +#.*)?$/gm)].map(([, rest = '']) => `login-desk ${rest}`),
      );
    for (const text of [...spans, ...lines]) {
      const [first = '', second] = text.replace(/^npx /, '').split(' ');
      const words = first === 'login-desk' ? text.replace(/^(npx )?login-desk /, '') : text;
      const isCommand = first === 'login-desk' || (groups.includes(first) && second !== undefined);
      if (!isCommand || second === undefined) continue;
      looked += 1;
      const problem = problemOf(program, words);
      if (problem !== null) problems.push(`${page.path}: ${text}: ${problem}`);
    }
  }
  expect(problems).toEqual([]);
  expect(looked).toBeGreaterThan(80);
});

test('a command that is not there, or has no such option, is found', async () => {
  const program = await createProgram(silentStreams(), () => undefined, []);
  expect(problemOf(program, 'backup vanish')).toBe('backup has no vanish');
  expect(problemOf(program, 'backup create ./a.db --quick')).toBe('create has no --quick');
  expect(problemOf(program, '--data ./try vanish')).toBe('no command vanish');
  expect(problemOf(program, '--data ./try backup create ./a.db')).toBeNull();
});

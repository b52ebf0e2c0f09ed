import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectFolder } from '../../tools/machine/project.ts';
import { anchorsOf, inProject, type Page, pageOf, pages, targetsOf } from './pages.ts';

const isElsewhere = (target: string): boolean => /^(https?|mailto):/.test(target);

/** What is wrong with a link of a page; null where it leads somewhere. */
function problemOf(page: Page, target: string): string | null {
  const [path = '', anchor] = target.split('#');
  const file =
    path === '' ? join(projectFolder, page.path) : resolve(projectFolder, dirname(page.path), path);
  if (inProject(file).startsWith('..')) return 'leads out of the project';
  // On a system that doesn't tell upper case from lower, too.
  if (!existsSync(file) || !readdirSync(dirname(file)).includes(file.split(/[\\/]/).at(-1) ?? ''))
    return 'no such file';
  if (anchor === undefined) return null;
  if (statSync(file).isDirectory() || !file.endsWith('.md')) return 'no anchors there';
  return anchorsOf(pageOf(inProject(file))).has(anchor) ? null : 'no such heading';
}

test('there are pages for operators, administrators and developers', () => {
  for (const part of ['operators', 'administrators', 'developers'])
    expect(pages.filter(({ path }) => path.startsWith(`docs/${part}/`)).length).toBeGreaterThan(5);
});

describe.each(pages.map((page) => [page.path, page] as const))('%s', (_path, page) => {
  test('every link and every anchor leads somewhere', () => {
    const problems = targetsOf(page)
      .filter((target) => !isElsewhere(target))
      .map((target) => [target, problemOf(page, target)] as const)
      .filter(([, problem]) => problem !== null);
    expect(problems).toEqual([]);
  });

  test('every picture says what it shows', () => {
    expect([...page.prose.matchAll(/!\[([^\]]*)\]/g)].filter(([, words = '']) => words.length < 10)).toEqual(
      [],
    );
  });

  test('begins with its title, and has no other one', () => {
    if (page.path.startsWith('.github/')) return;
    expect(page.text.startsWith('# ')).toBe(true);
    expect(page.prose.match(/^# /gm)).toHaveLength(1);
  });
});

test('every page of the three parts is reached from the index', () => {
  const reached = new Set<string>();
  const visit = (path: string): void => {
    if (reached.has(path)) return;
    reached.add(path);
    for (const target of targetsOf(pageOf(path))) {
      const [file = ''] = target.split('#');
      if (isElsewhere(target) || !file.endsWith('.md')) continue;
      const found = inProject(resolve(projectFolder, dirname(path), file));
      if (existsSync(join(projectFolder, found))) visit(found);
    }
  };
  visit('docs/README.md');
  const documents = pages
    .map(({ path }) => path)
    .filter((path) => /^docs\/(operators|administrators|developers)\//.test(path));
  expect(documents.filter((path) => !reached.has(path))).toEqual([]);
});

test('a link that leads nowhere is found', () => {
  const page = pageOf('README.md');
  expect(problemOf(page, 'docs/none.md')).toBe('no such file');
  expect(problemOf(page, 'docs/readme.md')).toBe('no such file');
  expect(problemOf(page, 'docs/team.md#no-such-heading')).toBe('no such heading');
  expect(problemOf(page, '../elsewhere.md')).toBe('leads out of the project');
  expect(problemOf(page, '#daily-use')).toBeNull();
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { projectFolder } from '../../tools/machine/project.ts';

const main = join(projectFolder, 'main');
/** The files that speak to a team's server. */
const files = readdirSync(main, { recursive: true, encoding: 'utf8' })
  .filter((name) => /^team[/\\].*\.ts$|^team-[\w-]+\.ts$/.test(name))
  .map((name) => join(main, name));

const begins =
  /^\s*(AND pg_\w+|SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|DROP|GRANT|REVOKE|SET|LISTEN|NOTIFY|BEGIN|COMMIT|ROLLBACK)\b/;

/** The texts of a file that are said to a server. Those for SQLite bear the tag `sql`, or go to its own database. */
function saidIn(file: string): readonly string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const isSqlite = (node: ts.Node): boolean =>
    ts.isTaggedTemplateExpression(node.parent) ||
    (ts.isCallExpression(node.parent) &&
      /database\.(prepare|exec|pragma)$/.test(node.parent.expression.getText()));
  const visit = (node: ts.Node): void => {
    const isText =
      ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node);
    if (isText && !isSqlite(node)) {
      const text = node.getText().slice(1, -1);
      if (begins.test(text)) found.push(text);
    }
    node.forEachChild(visit);
  };
  visit(source);
  return found;
}

const words = new Set([
  'in',
  'values',
  'exists',
  'check',
  'using',
  'key',
  'and',
  'or',
  'on',
  'where',
  'from',
  'as',
  'with',
  'over',
]);

/** What a text asks of a server besides its own tables: statements, functions, views, settings. */
function askedBy(text: string): readonly string[] {
  const plain = text
    .replace(/\$\{[^}]*\}/g, 'x')
    .replace(/'[^']*'/g, (quoted) => (quoted === "'max_connections'" ? quoted : "''"));
  const calls = [...plain.matchAll(/\b([a-z_]+)\(/g)].map(([, name = '']) => `${name}()`);
  return [
    ...calls.filter((call) => !words.has(call.slice(0, -2)) && !call.startsWith('login_desk')),
    ...[...plain.matchAll(/\b(pg_[a-z_]+|information_schema|current_user|max_connections)\b(?!\()/g)].map(
      ([found]) => found,
    ),
    ...[...plain.matchAll(/\bSET (?:LOCAL )?(?:lock_timeout|enable_\w+|\w+_timeout)/g)].map(
      ([found]) => found,
    ),
    ...[
      ...plain.matchAll(/\b(CREATE|ALTER|DROP) (SCHEMA|TABLE|ROLE|POLICY|INDEX|FUNCTION|TYPE|SEQUENCE)/g),
    ].map(([found]) => found),
    ...[
      ...plain.matchAll(
        /\b(SELECT|INSERT|UPDATE|DELETE|GRANT|REVOKE|LISTEN|NOTIFY|BEGIN|COMMIT|ROLLBACK|NOLOGIN|PASSWORD NULL)\b/g,
      ),
    ].map(([found]) => found),
  ];
}

const asked = new Set(files.flatMap(saidIn).flatMap(askedBy));

test('the page about teams names everything that the program asks a server for', () => {
  // It sees what is asked: some of each kind.
  for (const known of [
    'pg_stat_activity',
    'pg_try_advisory_xact_lock_shared()',
    'SET LOCAL lock_timeout',
    'CREATE POLICY',
    'LISTEN',
  ])
    expect(asked).toContain(known);
  const page = readFileSync(join(projectFolder, 'docs/team.md'), 'utf8');
  const [, table = ''] = page.split('| what the program sends |');
  const named = table
    .split('\n')
    .map((line) => line.split('|')[1] ?? '')
    .join(' ');
  const isNamed = (what: string): boolean => named.includes(what.endsWith('()') ? what.slice(0, -1) : what);
  expect([...asked].filter((what) => !isNamed(what)).sort()).toEqual([]);
});

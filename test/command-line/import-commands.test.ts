import { expect, test } from 'vitest';
import { commandLine } from '../support/command-line.ts';
import { patience } from './command-line-world.ts';

test('a file of another program is looked at, imported by a map, and known the next time', {
  timeout: patience,
}, async () => {
  const line = commandLine();
  await line.run('init');
  const { file } = line;
  const theirs = file('theirs.csv', 'Their mark;Clinic;Remark\nPR-1;Harbor Dental;x\n');
  expect((await line.run('import', 'preview', theirs)).json).toMatchObject({
    what: 'practices',
    separator: ';',
    missing: ['practice_id'],
    columns: [{ from: 'Their mark', to: null }, { from: 'Clinic', to: 'name' }, { to: null }],
  });
  expect((await line.run('import', 'practices', theirs)).json).toMatchObject({
    error: { code: 'csv-column-missing' },
  });
  const map = 'Their mark=practice_id,Clinic=name';
  expect((await line.run('import', 'practices', theirs, '--map', `${map},Remark=colour`)).json).toMatchObject(
    {
      error: { code: 'import-field-unknown', field: 'colour' },
    },
  );
  expect((await line.run('import', 'practices', theirs, '--map', map)).json).toMatchObject({ added: 1 });
  expect((await line.run('import', 'practices', theirs)).json).toMatchObject({ unchanged: 1 });
  const bare = file('bare.txt', 'PR-2|Old Mill\nPR-3|Night & Day\n');
  expect(
    (
      await line.run(
        ...['import', 'practices', bare, '--no-header', '--separator', 'bar'],
        ...['--map', '#1=practice_id', '--map', '#2=name'],
      )
    ).json,
  ).toMatchObject({ rows: 2, added: 2 });
  const [known] = (await line.run('ask', 'importMaps')).json as { what: string; headers: string[] }[];
  expect(known?.headers).toEqual(['clinic', 'remark', 'theirmark']);
  const which = JSON.stringify({ what: known?.what, headers: known?.headers });
  expect((await line.run('act', 'imports.forget-map', '--input', which)).json).toMatchObject({
    forgotten: true,
  });
  expect((await line.run('import', 'practices', theirs)).json).toMatchObject({
    error: { code: 'csv-column-missing' },
  });
});

test('the last import is undone, counted first, and what was used since is listed', {
  timeout: patience,
}, async () => {
  const line = commandLine();
  await line.run('init');
  const { file } = line;
  expect((await line.run('import', 'undo')).json).toMatchObject({ error: { code: 'import-undo-none' } });
  await line.run('import', 'practices', file('practices.csv', 'practice_id,name\nPR-1,Harbor\nPR-2,Mill\n'));
  const used = JSON.stringify({ channel: 'phone', caller: 'Ann', practiceId: 'PR-2' });
  await line.run('act', 'cases.open', '--input', used);
  const counts = { takenOut: 1, putBack: 0, stayed: 1, stays: [{ id: 'PR-2', added: true, why: 'used' }] };
  expect((await line.run('import', 'undo', '--dry-run')).json).toMatchObject({ ...counts, dryRun: true });
  expect((await line.run('lookup', 'harbor')).json).toMatchObject({ total: 1 });
  const stays = file('stays.csv', '');
  expect((await line.run('import', 'undo', '--stays', stays)).json).toMatchObject({
    ...counts,
    dryRun: false,
  });
  expect((await line.run('lookup', 'harbor')).json).toMatchObject({ total: 0 });
  expect((await line.run('ask', 'lastImport')).json).toMatchObject({ file: 'practices.csv', stayed: 1 });
});

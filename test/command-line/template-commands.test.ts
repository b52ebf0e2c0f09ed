import { expect, test } from 'vitest';
import { commandLine } from '../support/command-line.ts';
import { patience } from './command-line-world.ts';

test('templates are listed, shown, reworded and previewed', { timeout: patience }, async () => {
  const line = commandLine();
  await line.run('init');
  expect((await line.run('templates', 'list')).json).toContainEqual({
    name: 'password-reset',
    title: 'Password reset',
    purpose: expect.any(String),
    reworded: 0,
  });
  const texts = JSON.stringify({ opening: 'For {{requested-by}}:' });
  const preview = (await line.run('templates', 'preview', 'password-reset', '--texts', texts)).json;
  expect(preview).toMatchObject({
    subject: 'Reset Your Password',
    text: expect.stringContaining('For Mary Lee:'),
  });
  const input = JSON.stringify({ name: 'password-reset', texts: { opening: '{{secret}}' } });
  expect(await line.run('act', 'templates.reword', '--input', input)).toMatchObject({
    status: 1,
    json: { error: { code: 'wording-place', text: 'opening' } },
  });
  expect(await line.run('templates', 'show', 'nothing')).toMatchObject({ status: 2 });
});

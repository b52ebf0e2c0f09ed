import { describe, expect, test } from 'vitest';
import { sql } from '../../../main/store/sql.ts';
import { codeOf } from '../../support/answers.ts';
import { contents, type TestDesk, testDesk } from '../../support/desk.ts';
import { accountRow, importAccounts, importPractices, practiceRow } from '../../support/directory.ts';

async function deskWithClinic(): Promise<TestDesk> {
  const desk = testDesk();
  await importPractices(desk.store, [
    practiceRow({ id: 'P1', name: 'Elm Street', email: 'office@elm.example' }),
  ]);
  await importAccounts(desk.store, [
    accountRow({ id: 'c1', practiceId: 'P1', kind: 'clinic', userName: 'elm-front' }),
  ]);
  return desk;
}

const lastMail = ({ store }: TestDesk): string =>
  store.read
    .get<{ raw: Buffer }>(sql`SELECT raw FROM message_bytes ORDER BY id DESC LIMIT 1`)
    ?.raw.toString('utf8')
    .replace(/=\r?\n/g, '') ?? '';

describe('templates', () => {
  test('are listed with what was reworded, and each with its texts and what may stand in them', async () => {
    const { done, ask } = testDesk();
    expect((await ask('templates', {})).filter(({ reworded }) => reworded > 0)).toEqual([]);
    await done('templates.reword', { name: 'password-reset', texts: { opening: 'Ours is now theirs.' } });
    expect((await ask('templates', {})).filter(({ reworded }) => reworded > 0)).toMatchObject([
      { name: 'password-reset', reworded: 1 },
    ]);
    const { texts, variables } = await ask('template', { name: 'password-reset' });
    expect(texts.find(({ name }) => name === 'opening')).toEqual({
      name: 'opening',
      label: 'Opening',
      role: 'paragraph',
      fixed: false,
      ours: 'A new password was asked for:',
      current: 'Ours is now theirs.',
    });
    expect(texts.find(({ name }) => name === 'subject')).toMatchObject({ fixed: true });
    expect(variables).toContainEqual({ name: 'requested-by', meaning: 'who asked', sample: 'Mary Lee' });
  });

  test('are worded by a lead alone', async () => {
    const desk = testDesk();
    const before = contents(desk.store);
    for (const answer of [
      await desk.act('templates.reword', { name: 'email-us', texts: { closing: 'x' } }, { operator: 'Kim' }),
      await desk.act('templates.reset', { name: 'email-us' }, { operator: 'Kim' }),
    ])
      expect(codeOf(answer)).toBe('lead-needed');
    expect(contents(desk.store)).toBe(before);
  });

  test('go out as worded, and as ours again after a reset', async () => {
    const desk = await deskWithClinic();
    const ask = () => desk.done('logins.user-name-help', { email: 'office@elm.example' });
    await desk.done('templates.reword', {
      name: 'user-name-reminder',
      texts: { opening: 'You asked. Here:' },
    });
    await desk.done('templates.reword', { name: 'every-message', texts: { signature: 'Yours, {{desk}}' } });
    await ask();
    expect(lastMail(desk)).toContain('You asked. Here:');
    expect(lastMail(desk)).toContain('Yours, Login Desk');
    expect(lastMail(desk)).toMatch(/^Subject: Forgot User Name Request/m);
    await desk.done('templates.reset', { name: 'user-name-reminder' });
    await ask();
    expect(lastMail(desk)).not.toContain('You asked. Here:');
    // The other template keeps its words.
    expect(lastMail(desk)).toContain('Yours, Login Desk');
  });

  test('keep only what differs from ours', async () => {
    const { done, ask } = testDesk();
    await done('templates.reword', { name: 'mail-test', texts: { heading: 'Fine', opening: 'Hello.' } });
    expect(
      (await done('templates.reword', { name: 'mail-test', texts: { heading: 'It works' } })).reworded,
    ).toEqual(['opening']);
    expect((await ask('settings', {}))['mail.wording']).toEqual({
      en: { 'mail-test': { opening: 'Hello.' } },
    });
  });

  test('are previewed before they are kept, and the preview changes nothing', async () => {
    const { desk, store, ask } = testDesk();
    const before = contents(store);
    const preview = await ask('templatePreview', {
      name: 'invitation',
      texts: { heading: 'Come in, {{practice}}' },
    });
    expect(preview.html).toContain('Come in, Oak Lane Veterinary');
    expect(preview.text).toContain('Come in, Oak Lane Veterinary');
    expect(contents(store)).toBe(before);
    const refused = await desk.query('templatePreview', { name: 'invitation', texts: { heading: '{{x}}' } });
    expect(refused).toMatchObject({ ok: false, error: { code: 'wording-place', text: 'heading' } });
  });

  test('are no setting that is set as a whole', async () => {
    const { act } = testDesk();
    const value = { 'password-reset': { subject: 'Prize!' } };
    expect(codeOf(await act('settings.set', { key: 'mail.wording', value }))).toBe('setting-invalid');
  });
});

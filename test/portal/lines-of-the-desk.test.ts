import { afterEach, expect, test } from 'vitest';
import { setDeskLanguage } from '../../main/language.ts';
import { sql } from '../../main/store/sql.ts';
import { goodPassword, testPortal } from './portal-world.ts';

afterEach(() => setDeskLanguage('en'));

const reader = { 'accept-language': 'en' };

test('What somebody does on an English page of the portal is in the case in the Spanish of the desk', async () => {
  setDeskLanguage('es');
  const portal = await testPortal();
  const asked = await portal
    .browser(reader)
    .submit('/', '/password', { userName: 'harbourd', requestedBy: 'Olu' });
  expect(asked.text).toContain('Reset Your Password');
  const link = `/reset/${portal.linkToken('password-reset')}`;
  const saved = await portal
    .browser(reader)
    .submit(link, link, { password: goodPassword, again: goodPassword });
  expect(saved.text).toContain('Your new password is saved');
  const name = { name: 'harbourd', password: goodPassword };
  const signedIn = await portal.browser(reader).submit('/sign-in', '/sign-in', name);
  expect(signedIn.text).toContain('Your password is accepted');
  const lines = portal.store.read
    .all<{ text: string }>(
      sql`SELECT t.text FROM timeline AS t JOIN cases AS c ON c.id = t.case_id WHERE c.account_id = 'c-1'
            AND t.kind LIKE 'logins.%' ORDER BY t.id`,
    )
    .map(({ text }) => text);
  expect(lines).toEqual([
    expect.stringMatching(/^Restablecimiento de contraseña en cola para .*, a pedido de Olu; el enlace dura/),
    expect.stringMatching(
      /^Contraseña nueva creada con el enlace del correo; se avisó a .*\. El caso queda resuelto$/,
    ),
    'Probado en el portal: la contraseña es correcta',
  ]);
});

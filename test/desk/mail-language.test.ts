import { describe, expect, it } from 'vitest';
import { sql } from '../../main/store/sql.ts';
import {
  act,
  ada,
  begin,
  bert,
  columns,
  csv,
  practice,
  practiceColumns,
  type World,
} from '../support/source-world.ts';
import { answered } from '../support/transfer-desk.ts';

const subjects = (world: World) =>
  world.store.read.all(sql`SELECT to_address AS "to", subject FROM messages ORDER BY id`);

async function desk(person: string, ofPractice: string): Promise<World> {
  const world = await begin();
  const people = csv(
    [...columns, 'language'],
    [
      { ...bert, email_state: 'verified', language: person },
      { ...ada, login_email: '', email_state: '', language: person },
    ],
  );
  answered(await world.transfer.importPeople(people));
  const practices = csv([...practiceColumns, 'language'], [{ ...practice, language: ofPractice }]);
  answered(await world.transfer.importPractices(practices));
  return world;
}

const reset = (world: World, accountId: string) =>
  act(world, 'logins.send-reset', { accountId, requestedBy: 'Bert Hill', clearLock: false });

describe('a mail is written in the language of whom it goes to', () => {
  it('its person’s own, before the practice’s', async () => {
    const world = await desk('es', 'en');
    await reset(world, 'A-1');
    expect(subjects(world)).toEqual([{ to: bert.login_email, subject: 'Restablezca su contraseña' }]);
  });

  it('else the practice’s, and else the desk’s', async () => {
    const world = await desk('', 'es');
    await reset(world, 'A-1');
    expect(subjects(world)).toMatchObject([{ subject: 'Restablezca su contraseña' }]);
    const other = await desk('', '');
    await reset(other, 'A-1');
    expect(subjects(other)).toMatchObject([{ subject: 'Reset Your Password' }]);
    await act(other, 'settings.set', { key: 'desk.language', value: 'es' });
    await reset(other, 'A-2');
    expect(subjects(other)).toMatchObject([{}, { subject: 'Restablezca su contraseña' }]);
  });

  it('the practice’s where it goes to the clinic email or to the old address', async () => {
    const world = await desk('es', 'en');
    await reset(world, 'A-2');
    await act(world, 'claims.change-email', { accountId: 'A-1', email: 'bert.new@home.example' });
    expect(subjects(world)).toEqual(
      expect.arrayContaining([
        { to: practice.email, subject: 'Reset Your Password' },
        { to: bert.login_email, subject: 'Your login email is about to change' },
        { to: 'bert.new@home.example', subject: 'Confirme su nuevo correo de inicio de sesión' },
      ]),
    );
  });

  it('with the language as a header, and the words that a lead chose for it', async () => {
    const world = await desk('es', '');
    const texts = { heading: 'Su contraseña nueva' };
    await act(world, 'templates.reword', { name: 'password-reset', language: 'es', texts });
    await reset(world, 'A-1');
    const raw = String(world.store.read.get<{ raw: Buffer }>(sql`SELECT raw FROM message_bytes`)?.raw);
    expect(raw).toContain('\r\nContent-Language: es\r\n');
    expect(raw).toContain('Su contrase=C3=B1a nueva');
    expect(await world.desk.query('template', { name: 'password-reset' })).toMatchObject({
      value: { language: 'en', reworded: 0 },
    });
  });
});

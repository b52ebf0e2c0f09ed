import { afterEach, beforeEach, expect, test } from 'vitest';
import { inLanguage, setDeskLanguage } from '../../main/language.ts';
import { sql } from '../../main/store/sql.ts';
import { valueIn } from '../support/answers.ts';
import { accountRow, importAccounts } from '../support/directory.ts';
import { act, claimDesk, lastToken, linesOf } from './claims/claim-world.ts';
import { codeOnItsWay, connectGateway, senderOver, testGateway } from './codes/gateway-world.ts';
import { minute, peopleWorld } from './people/people-world.ts';

beforeEach(() => setDeskLanguage('es'));
afterEach(() => setDeskLanguage('en'));

test('a change of a login email is kept in the desk’s language, also when it is confirmed in another one', async () => {
  const world = await claimDesk();
  const begun = valueIn(
    await act(world, 'claims.change-email', { accountId: 'mary', email: 'mary@home.example' }),
  );
  const token = await lastToken(world);
  const confirmed = await inLanguage('en', () => act(world, 'claims.confirm-change', { token }));
  expect(confirmed.ok).toBe(true);
  expect(linesOf(world, begun.caseNumber).filter((line) => line.startsWith('claims.'))).toEqual([
    'claims.change-email: Cambio de ma•••@harbour.example a ma•••@home.example iniciado; se avisa a las dos direcciones, y la anterior funciona hasta que se confirme la nueva',
    'claims.confirm-change: Cambiado a ma•••@home.example con su enlace; ma•••@harbour.example queda libre; se avisa a las dos direcciones',
  ]);
});

test('what a merge will do, and what the case keeps of it, is in the desk’s language', async () => {
  const world = await claimDesk();
  const input = { keepAccountId: 'mary', otherAccountId: 'twin', address: 'kept' } as const;
  const { samePersonReasons, changes } = await world.ask('consolidation', input);
  expect(samePersonReasons).toEqual(['el mismo nombre']);
  expect(changes).toEqual([
    'Mary Ångström (mary) conserva el correo de inicio de sesión ma•••@harbour.example.',
    'La dirección tw•••@harbour.example queda libre para otras cuentas.',
    'El teléfono de verificación también pasa, porque la cuenta que se conserva no tiene ninguno.',
    'La cuenta twin se desactiva, y con ella su nombre de usuario.',
  ]);
  const merged = valueIn(await act(world, 'claims.consolidate', input));
  expect(linesOf(world, merged.caseNumber).at(-1)).toBe(
    'claims.consolidate: Fusionada con la cuenta twin (el mismo nombre): inicia sesión con ma•••@harbour.example; tw•••@harbour.example queda libre; se avisa a las dos direcciones',
  );
});

test('how a caller can be verified is said in the desk’s language', async () => {
  const world = await peopleWorld();
  const { options } = await world.ask('proofOptions', { accountId: 'mary' });
  expect(options.map(({ why }) => why)).toEqual([
    'El consultorio aún no tiene un código de acceso.',
    'Cuelgue y llame al ••• 34, el número registrado. No a uno que dé la persona que llama.',
    'No hay una pasarela para eso: devuelva la llamada al número registrado.',
    'Envíe un enlace a ma•••@harbour.example.',
    'Pida a un administrador del consultorio que lo confirme: Ada Stone.',
    'Visto en la mesa con un documento que muestra quién es.',
  ]);
  const { number } = await world.done('cases.open', { channel: 'phone', caller: 'Mary', accountId: 'mary' });
  const confirmed = { number, proof: 'administrator', administrator: 'ada', reachedBy: 'in-person' } as const;
  await world.done('callers.record-proof', confirmed);
  await world.done('callers.record-failed-check', { number, proof: 'callback' });
  expect(world.lines(number).slice(-2)).toEqual([
    'Comprobante aceptado: confirmación de un administrador del consultorio: Ada Stone, en persona',
    'No se pudo verificar a la persona que llama: devolución de llamada al número registrado',
  ]);
});

test('a security code is kept in the desk’s language and sent in that of the person', async () => {
  const { world, gateway, number } = await codeOnItsWay();
  expect(world.lines(number).slice(-2)).toEqual([
    'Código de seguridad en cola para ••• 34 por mensaje de texto; sirve durante 10 minutos',
    'La pasarela aceptó el código de seguridad para ••• 34 (HTTP 200). Eso aún no significa que llegó',
  ]);
  expect(gateway.received[0]?.body).toContain('su código de seguridad es');

  const other = await peopleWorld();
  const second = await testGateway();
  await connectGateway(other, second);
  await other.set(sql`UPDATE accounts SET language = 'en' WHERE id = 'mary'`);
  const opened = await other.done('cases.open', { channel: 'phone', caller: 'Mary', accountId: 'mary' });
  await other.done('callers.send-code', { number: opened.number });
  await senderOver(other).drain();
  expect(second.received[0]?.body).toContain('your security code is');
  expect(other.lines(opened.number).at(-1)).toContain('La pasarela aceptó el código');
});

test('a newer reset tells in the desk’s language that the older mail is cancelled', async () => {
  const world = await peopleWorld();
  const { number } = await world.done('cases.open', { channel: 'phone', caller: 'Mary', accountId: 'mary' });
  await world.done('callers.send-mailbox-link', { number });
  world.clock.pass(minute);
  await inLanguage('en', () => world.act('callers.send-mailbox-link', { number }));
  expect(world.lines(number).filter((line) => line.includes('se canceló'))).toHaveLength(1);
  expect(world.lines(number).at(-1)).toBe(
    'Un enlace que comprueba el buzón está en cola para ma•••@harbour.example; sirve durante 30 minutos',
  );
});

test('the errors of an upgrade and what helps are in the desk’s language', async () => {
  const world = await peopleWorld();
  const { errors } = await world.ask('upgradeHelp', {});
  expect(errors.map(({ title }) => title)).toEqual([
    'El correo ya está en uso',
    'Correo reclamado pero sin verificar',
    'No se pudo confirmar su contraseña',
    'Contraseña incorrecta',
  ]);
  expect(errors.at(-1)?.waysOut.at(-1)?.why).toBe('Si los intentos bloquearon la cuenta, desbloquéela.');
});

test('what taking the source’s value does is said, and kept, in the desk’s language', async () => {
  const world = await peopleWorld();
  const row = { id: 'mary', loginEmail: 'mary@harbour.example', emailState: 'verified' } as const;
  await importAccounts(world.store, [accountRow({ ...row, phone: '(415) 555-0134', role: 'Vet' })]);
  valueIn(await act(world, 'people.set-role-title', { accountId: 'mary', roleTitle: 'Lead vet' }));
  await importAccounts(world.store, [accountRow({ ...row, phone: '(415) 555-0134', role: 'Nurse' })]);
  const { rows } = await world.ask('differences', {});
  const difference = rows.find(({ column }) => column === 'role');
  expect(difference?.take.changes).toEqual(['El cargo es Nurse.']);
  const named = { record: 'account', id: 'mary', column: 'role' } as const;
  const { number } = await world.done('cases.open', { channel: 'phone', caller: 'Mary' });
  await world.done('differences.keep', named, { case: number });
  expect(linesOf(world, number).at(-1)).toMatch(
    /Se conservó lo que tiene la mesa de ayuda en role: la mesa tenía “Lead vet”, el origen dice “Nurse”/,
  );
});

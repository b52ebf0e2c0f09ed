import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ReadinessRow } from '../../preload/contract/readiness.ts';
import type { MailCounts } from '../../preload/contract/reports.ts';
import type { Refusal } from '../../preload/contract/shared.ts';
import { columnName, saidWords } from '../../renderer/features/differences/difference-words.ts';
import { nextStep } from '../../renderer/features/readiness/kind-words.tsx';
import { countsWords, shareText } from '../../renderer/features/reports/mail-parts.ts';
import { axisWords, periodProblem, periodWords, spanWords } from '../../renderer/features/reports/period.ts';
import { blankGateway, gatewayFieldOf, lackOf } from '../../renderer/features/settings/gateway-fields.ts';
import { summaryWords } from '../../renderer/features/settings/mail/report-words.ts';
import { setWindowLanguage } from '../../renderer/language.ts';

beforeEach(() => {
  vi.stubGlobal('document', { documentElement: { lang: '' } });
  setWindowLanguage('es');
});
afterEach(() => {
  setWindowLanguage('en');
  vi.unstubAllGlobals();
});

const noMail: MailCounts = {
  accepted: 0,
  bounced: 0,
  failed: 0,
  uncertain: 0,
  expired: 0,
  cancelled: 0,
  waiting: 0,
};

test('Reports say periods, days, counts and shares in Spanish', () => {
  const words = (from: string, to: string): string => periodWords({ kind: 'days', from, to }, { from, to });
  expect(periodWords({ kind: '30', from: '', to: '' }, { from: '', to: '' })).toBe('en los últimos 30 días');
  expect(words('2026-11-01', '2026-11-21')).toBe('del 1 nov 2026 al 21 nov 2026');
  expect(words('2026-11-21', '')).toBe('desde el 21 nov 2026');
  expect(spanWords({ from: '2026-11-16', to: '2026-11-22' })).toBe('del 16 nov 2026 al 22 nov 2026');
  expect(axisWords('2026-11-21')).toBe('21 nov');
  expect(periodProblem({ from: '2026-11-22', to: '2026-11-21' })).toBe('Es posterior al último día.');
  expect(countsWords({ ...noMail, accepted: 1200, failed: 1 })).toBe(
    '1,201 mensajes: 1,200 aceptados por el servidor, 1 no llegó',
  );
  expect(countsWords(noMail)).toBe('ningún mensaje');
  expect([0.0004, 0.042, 1].map(shareText)).toEqual(['menos de 0.1 %', '4.2 %', '100 %']);
});

test('A check of the mailbox is told in Spanish', () => {
  expect(summaryWords({ read: 0, bounced: 0, noted: 0, notOurs: 0 })).toBe('Nada nuevo.');
  expect(summaryWords({ read: 3, bounced: 1, noted: 0, notOurs: 2 })).toBe(
    '3 correos nuevos: 1 devuelto, 2 de otros asuntos.',
  );
});

test('The next step of an account and the columns of a difference are in Spanish', () => {
  const shared = { kind: 'shared', alsoWantedBy: 2 } as ReadinessRow;
  expect(nextStep(shared)).toBe('Una propia; otras 2 personas la quieren');
  expect(nextStep({ ...shared, alsoWantedBy: 1 })).toBe('Una propia; otra persona la quiere');
  expect(columnName('user_name')).toBe('Nombre de usuario');
  expect(columnName('a_column_of_tomorrow')).toBe('a_column_of_tomorrow');
  expect(saidWords('')).toBe('nada');
});

test('A refused gateway shows the refusal at its field in any language', () => {
  const good = { ...blankGateway, url: 'https://sms.example.org/', text: '{"text": "{{message}}"}' };
  const refused: Refusal = { code: 'setting-invalid', message: 'No se puede.' };
  expect(lackOf({ ...good, url: 'http://sms.example.org/' }, '')).toBe(
    'Escriba una dirección que empiece con https://',
  );
  expect(lackOf(good, '')).toBeNull();
  expect(gatewayFieldOf(refused, { ...good, url: 'https://' })).toBe('url');
  expect(gatewayFieldOf(refused, { ...good, headers: { 'X-Name': 'Søn' } })).toBe('headers');
  expect(gatewayFieldOf(refused, { ...good, text: '{{codes}}' })).toBe('text');
  expect(gatewayFieldOf(refused, { ...good, voice: '{{codes}}' })).toBe('voice');
  expect(gatewayFieldOf(refused, { ...good, text: '{"text": {{message}' })).toBe('text');
  expect(gatewayFieldOf(refused, { ...good, voice: 'say {{spoken}}' })).toBe('voice');
  expect(gatewayFieldOf(refused, good)).toBeNull();
  expect(gatewayFieldOf({ ...refused, code: 'lead-needed' }, { ...good, url: '' })).toBeNull();
});

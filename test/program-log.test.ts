import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { createProgramLog, type ProgramLog, withoutPersons } from '../main/program-log.ts';

const home = '/home/mlee';

function newLog(): { readonly log: ProgramLog; readonly file: string; readonly printed: string[] } {
  const folder = join(mkdtempSync(join(tmpdir(), 'login-desk-log-')), 'logs');
  onTestFinished(() => rmSync(join(folder, '..'), { recursive: true, force: true }));
  const printed: string[] = [];
  const log = createProgramLog({
    folder,
    clock: () => Date.UTC(2026, 10, 21, 9, 0, 0),
    home,
    print: (line) => printed.push(line),
  });
  return { log, file: join(folder, 'login-desk.log'), printed };
}

test('what the program says is printed, and kept with its time, a line each', () => {
  const { log, file, printed } = newLog();
  expect(log.tail(10)).toEqual([]);
  log.tell('A worker ended: Error\n    at answer (worker.js:3:5)');
  log.tell('portal: it listens');
  expect(printed).toEqual(['A worker ended: Error\n    at answer (worker.js:3:5)', 'portal: it listens']);
  expect(log.tail(10)).toEqual([
    '2026-11-21T09:00:00.000Z A worker ended: Error | at answer (worker.js:3:5)',
    '2026-11-21T09:00:00.000Z portal: it listens',
  ]);
  expect(log.tail(1)).toHaveLength(1);
  expect(statSync(file).mode & 0o077).toBe(0);
});

test('the log grows to two files, of which the newest lines are told', () => {
  const { log, file } = newLog();
  log.tell('first');
  appendFileSync(file, `${'x'.repeat(1_000_001)}\n`);
  log.tell('second');
  appendFileSync(file, `${'y'.repeat(1_000_001)}\n`);
  log.tell('third');
  expect(log.tail(1)[0]).toContain('third');
  expect(log.tail(5).some((line) => line.includes('second'))).toBe(true);
  expect(readFileSync(file, 'utf8')).not.toContain('first');
  expect(existsSync(join(log.folder, 'login-desk.earlier.log'))).toBe(true);
  expect(log.tail(5).some((line) => line.includes('first'))).toBe(false);
});

test('where nothing can be written it goes on', () => {
  const { log, printed } = newLog();
  writeFileSync(log.folder, 'a file where the folder would be');
  log.tell('said');
  expect(printed).toEqual(['said']);
  expect(log.tail(5)).toEqual([]);
});

test('nobody is named in a line', () => {
  const person = fc.constantFrom(
    'mary.lee@mail.example',
    'иван@почта.example',
    '“Mary Lee”',
    '"Ångström & Søn"',
    '+1 (415) 555-0123',
    '4155550123',
    `${home}/Login Desk/login-desk.db`,
  );
  fc.assert(
    fc.property(person, fc.constantFrom('', 'Refused ', 'at start: '), (named, before) => {
      const line = withoutPersons(`${before}${named}: no such thing`, home);
      for (const part of ['mary', 'иван', 'Mary', 'Ångström', '555', '4155', 'mlee'])
        expect(line).not.toContain(part);
      expect(line).toContain(`${before}`);
      expect(line).toContain('no such thing');
    }),
  );
});

test('places in the program’s own files are still told', () => {
  const line = 'TypeError: x is no function | at answer (file:///opt/Login%20Desk/desk-Ab12.js:1234:567)';
  expect(withoutPersons(line, home)).toBe(line);
});

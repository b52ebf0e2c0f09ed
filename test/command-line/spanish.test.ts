import { afterEach, expect, test } from 'vitest';
import { createProgram } from '../../main/command-line/program.ts';
import { usageSentence } from '../../main/command-line/usage.ts';
import { setDeskLanguage } from '../../main/language.ts';
import { commandLine, silentStreams } from '../support/command-line.ts';
import { patience } from './command-line-world.ts';

afterEach(() => setDeskLanguage('en'));

test('a desk that speaks Spanish answers so, with the same codes and fields', {
  timeout: patience,
}, async () => {
  const line = commandLine();
  const own = ['--data', line.folder, '--key-file', line.keyFile, '--operator', 'Sam'];
  const made = await line.plain(...own, 'init', '--sample', '--language', 'es');
  expect(made.out).toMatch(/^Se creó .*, cifrado, con el directorio de ejemplo y el correo de prueba\.\n$/);

  const found = await line.plain(...own, 'lookup', 'mary lee');
  expect(found.out).toMatch(/encontrados por text: \d+; mostrados: \d+; [\d.]+ ms\n/);
  const asJson = await line.run('lookup', 'mary lee');
  expect(asJson.json).toMatchObject({ kind: 'text', hits: expect.arrayContaining([expect.anything()]) });

  const refused = await line.run('cases', 'show', 'AAAA-AAAA');
  expect([refused.status, refused.json]).toMatchObject([
    1,
    { error: { code: 'case-not-found', message: expect.stringMatching(/^No existe el caso “AAAA-AAAA”\./) } },
  ]);
});

/** All that the program says of its commands, however deep. */
async function helpOf(): Promise<string> {
  const program = await createProgram(silentStreams(), () => undefined, []);
  const all = (command: typeof program): string =>
    [command.helpInformation(), ...command.commands.map(all)].join('\n');
  return all(program);
}

test('the help of every command is in the language that is spoken', async () => {
  const english = await helpOf();
  expect(english).toContain('whether an address is free or in use, and why');
  setDeskLanguage('es');
  const spanish = await helpOf();
  expect(spanish).toContain('si una dirección está libre o en uso, y por qué');
  expect(spanish).not.toMatch(/\b(Usage|Options|Commands|Arguments|choices|default|display help)\b/);
  setDeskLanguage('pseudo');
  const outside = (await helpOf())
    .split('\n')
    // A line of help: a command, option or argument, two spaces, and what it is for.
    .flatMap((text) => /^ {2}\S.*? {2,}(.+)$/.exec(text)?.[1] ?? [])
    .filter((text) => !text.startsWith('⟦'));
  expect(outside).toEqual([]);
});

test.each([
  ["error: unknown option '--fly'\n(Did you mean --fry?)", 'opción desconocida'],
  ["error: unknown command 'fly'", 'comando desconocido'],
  ["error: missing required argument 'text'", 'falta el argumento'],
  ["error: option '--limit <n>' argument missing", 'le falta su valor'],
  ["error: required option '--out <file>' not specified", 'falta la opción obligatoria'],
  ['error: too many arguments. Expected 1 argument but got 2.', 'demasiados argumentos'],
  [
    "error: option '--state <state>' argument 'odd' is invalid. Allowed choices are open, closed.",
    'Los valores posibles son open, closed.',
  ],
])('%s: said in Spanish', (message, said) => {
  setDeskLanguage('es');
  expect(usageSentence(message)).toContain(said);
});

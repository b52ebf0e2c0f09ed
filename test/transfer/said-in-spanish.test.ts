import { afterEach, expect, test } from 'vitest';
import { setDeskLanguage } from '../../main/language.ts';
import { csvNote, shortenedNote } from '../../main/transfer/export/manifest.ts';
import { answered, peopleHeader, practicesHeader, transferDesk } from '../support/transfer-desk.ts';

afterEach(() => setDeskLanguage('en'));

test('What an import rejects, notes and refuses is said in the desk’s language, with the same codes', async () => {
  setDeskLanguage('es');
  const desk = transferDesk();
  const practices = answered(
    await desk.importPractices(
      `Consultorios 2026\n${practicesHeader}PR-1,Muelle,,="00123",,,,,active\n,,,,,,,,\nPR-2,Sur,,,,,,,lost\nPR-1,Norte,,,,,,,active\n`,
    ),
  );
  expect(practices.notes.map(({ code, message }) => [code, message])).toEqual([
    [
      'title-skipped',
      'El encabezado está en la línea 2. Las líneas anteriores no se usaron: “Consultorios 2026”.',
    ],
    ['rows-empty', 'Una fila solo tiene separadores o espacios y se omitió (línea 4).'],
    [
      'cells-as-text',
      'Una celda está escrita como texto para una hoja de cálculo (="00123" o \'00123) y se leyó sin esas marcas, en la línea 3.',
    ],
  ]);
  expect(practices.rejects.map(({ code, message }) => [code, message])).toEqual([
    ['value-unknown', '“lost” no es uno de estos valores: active, closed.'],
    ['id-twice', 'La fila de la línea 3 tiene el mismo identificador. Vale la primera.'],
  ]);
  const people = answered(
    await desk.importPeople(
      `${peopleHeader}A-1,PR-1,person,,Ana,Paz,,no,ana@@mail.example,verified,,,active\n`,
    ),
  );
  expect(people.rejects).toMatchObject([
    { code: 'email-invalid', message: expect.stringMatching(/: tiene más de una @\.$/) },
  ]);
  const refused = await desk.importPeople('');
  expect(refused.ok || refused.error).toMatchObject({
    code: 'csv-empty',
    message: 'people.csv está vacío: no tiene ni siquiera encabezado. No se cambió nada.',
  });
});

test('The notes of a manifest are in the desk’s language', () => {
  expect(csvNote(false)).toMatch(/^The cells as they were typed\./);
  expect(shortenedNote(2)).toMatch(/^2 cells were longer/);
  setDeskLanguage('es');
  expect(csvNote(false)).toMatch(/^Las celdas tal como se escribieron\./);
  expect(csvNote(true)).toMatch(/^Se puede abrir sin riesgo/);
  expect(shortenedNote(1)).toMatch(/^Una celda tenía más/);
});

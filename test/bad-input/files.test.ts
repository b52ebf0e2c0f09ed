import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verifyChain } from '../../main/desk/audit/chain.ts';
import { sql } from '../../main/store/sql.ts';
import type { RefusalCode } from '../../preload/contract/refusals.ts';
import type { Answer } from '../../preload/contract/shared.ts';
import type { ImportResult } from '../../preload/contract/transfer.ts';
import { naughtyStrings } from '../support/naughty-strings.ts';
import { answered, practicesHeader, type TransferDesk, transferDesk } from '../support/transfer-desk.ts';

const good = `${practicesHeader}${[1, 2, 3]
  .map(
    (n) =>
      `PR-${n},"Käserei, ""Nord"" ${n}",front${n}@harbour.example,(415) 555-010${n},1 Pier,Oakhurst,CA,90001,active`,
  )
  .join('\r\n')}\r\n`;

const count = ({ store }: TransferDesk): number =>
  store.read.get<{ n: number }>(sql`SELECT count(*) AS n FROM practices`)?.n ?? -1;

/** A file is refused whole with a sentence and nothing came in, or each of its rows came in or is listed. */
function isWhole(desk: TransferDesk, before: number, answer: Answer<ImportResult>): void {
  if (answer.ok) {
    const { rows, added, updated, unchanged, rejected } = answer.value;
    expect(added + updated + unchanged + rejected).toBe(rows);
    expect(count(desk)).toBe(before + added);
  } else {
    expect(answer.error.message).toMatch(/\p{L}.*[.!?”]$/su);
    expect(answer.error.code satisfies RefusalCode).not.toBe('unexpected');
    expect(count(desk)).toBe(before);
  }
}

describe('a file of bytes', () => {
  const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array));
  const parts = fc
    .array(
      fc.oneof(
        fc.constantFrom<string>(
          practicesHeader,
          'PR-9,Elm',
          ',',
          ';',
          '"',
          '""',
          '\n',
          '\r',
          '\0',
          '\u001a',
          '\ufeff',
          '="1"',
          "'",
        ),
        fc.constantFrom(...naughtyStrings),
      ),
      { maxLength: 30 },
    )
    .map((list) => Buffer.from(list.join('')));
  const broken = fc
    .tuple(fc.nat(good.length), fc.nat(255), fc.constantFrom('change', 'insert', 'remove', 'cut', 'twice'))
    .map(([at, byte, how]) => {
      const whole = Buffer.from(good);
      const head = whole.subarray(0, at);
      const tail = whole.subarray(at);
      switch (how) {
        case 'change':
          return Buffer.concat([head, Buffer.from([byte]), tail.subarray(1)]);
        case 'insert':
          return Buffer.concat([head, Buffer.from([byte]), tail]);
        case 'remove':
          return Buffer.concat([head, tail.subarray(1)]);
        case 'cut':
          return Buffer.from(head);
        default:
          return Buffer.concat([head, whole]);
      }
    });

  test('of any kind is refused whole with a sentence, or each row of it came in or is listed', async () => {
    const desk = transferDesk();
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(bytes, parts, broken),
        fc.constantFrom(undefined, 'utf-8', 'windows-1252', 'utf-16le', 'macintosh', 'nonsense'),
        async (content, encoding) => {
          const before = count(desk);
          isWhole(
            desk,
            before,
            await desk.importPractices(content, encoding === undefined ? {} : { encoding }),
          );
        },
      ),
      { numRuns: 150 },
    );
    expect(verifyChain(desk.store.read).ok).toBe(true);
  });
});

/** Sizes that no file of a practice has, and what comes of each. */
const sizes: Readonly<Record<string, { readonly make: () => string | Buffer; readonly answer: unknown }>> = {
  'a cell of 30 megabytes': {
    make: () => `${practicesHeader}PR-1,${'x'.repeat(30_000_000)},,,,,,,active\nPR-2,Elm,,,,,,,active\n`,
    answer: { rows: 2, added: 1, rejected: 1 },
  },
  'a quoted cell of 30 megabytes with line ends': {
    make: () => `${practicesHeader}PR-1,"${'x\n'.repeat(15_000_000)}",,,,,,,active\nPR-2,Elm,,,,,,,active\n`,
    answer: { rows: 2, added: 1, rejected: 1 },
  },
  '100,000 columns': {
    make: () => `practice_id,name${',x'.repeat(100_000)}\nPR-1,Elm\n`,
    answer: { rows: 1 },
  },
  'a row of 100,000 cells': {
    make: () => `practice_id,name\nPR-1,Elm${','.repeat(100_000)}\nPR-2,Oak\n`,
    answer: { rows: 2 },
  },
  'two million empty lines': {
    make: () => `${practicesHeader}${'\r\n'.repeat(2_000_000)}PR-2,Elm,,,,,,,active\n`,
    answer: { rows: 1, added: 1, rejected: 0 },
  },
  '100 megabytes of nothing': {
    make: () => Buffer.alloc(100_000_000),
    answer: 'csv-not-text',
  },
};

describe('a file of a size that no one has', () => {
  test.each(Object.entries(sizes))('%s', { timeout: 60_000 }, async (_name, { make, answer }) => {
    const desk = transferDesk();
    const file = join(desk.folder, 'large.csv');
    writeFileSync(file, make());
    const found = await desk.run('import', { what: 'practices', file });
    isWhole(desk, 0, found);
    if (typeof answer === 'string') expect(found.ok || found.error.code).toBe(answer);
    else expect(found).toMatchObject({ ok: true, value: answer as object });
  });
});

test('a naughty name is the same in every encoding that has its letters', async () => {
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const file = `practice_id,name\n${naughtyStrings.map((text, index) => `PR-${index},${quoted(text)}`).join('\n')}\n`;
  const encodings = {
    'utf-8': Buffer.from(file),
    'utf-16le': Buffer.from(`\ufeff${file}`, 'utf16le'),
    'utf-16be': Buffer.from(`\ufeff${file}`, 'utf16le').swap16(),
  };
  const results: unknown[] = [];
  for (const content of Object.values(encodings)) {
    const desk = transferDesk();
    const { added, rejected } = answered(await desk.importPractices(content));
    results.push({
      added,
      rejected,
      rows: desk.store.read.all(sql`SELECT id, name FROM practices ORDER BY id`),
    });
  }
  expect(results[1]).toEqual(results[0]);
  expect(results[2]).toEqual(results[0]);
});

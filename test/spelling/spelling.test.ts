import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createSpelling, type Spelling } from '../../main/spelling/spelling.ts';

const built = resolve(import.meta.dirname, '../../out/main/spelling-worker.js');

function newSpelling(parts: Partial<Parameters<typeof createSpelling>[0]> = {}): {
  readonly spelling: Spelling;
  readonly told: string[];
} {
  const told: string[] = [];
  const spelling = createSpelling({ workerFile: built, tell: (line) => told.push(line), ...parts });
  onTestFinished(() => spelling.close());
  return { spelling, told };
}

test('a worker looks words up, several questions at a time, and again after a rest', async () => {
  const { spelling } = newSpelling({ keptMillis: 1 });
  expect(
    await Promise.all([
      spelling.misspelt('en', ['clinic', 'clinc']),
      spelling.misspelt('es', ['clínica', 'clínca']),
      spelling.suggest('en', 'clinc'),
    ]),
  ).toEqual([['clinc'], ['clínca'], expect.arrayContaining(['clinic'])]);
  expect(await spelling.misspelt('en', ['recieve'])).toEqual(['recieve']);
});

test('without its worker nothing is marked, and nobody waits', async () => {
  const { spelling, told } = newSpelling({ workerFile: join(import.meta.dirname, 'nowhere.js') });
  expect(await spelling.misspelt('en', ['clinc'])).toEqual([]);
  expect(told).toHaveLength(1);
  const closed = newSpelling().spelling;
  const asked = closed.misspelt('en', ['clinc']);
  await closed.close();
  expect(await asked).toEqual([]);
});

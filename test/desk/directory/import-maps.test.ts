import { expect, test } from 'vitest';
import { importMaps, rememberMap } from '../../../main/desk/directory/import-maps.ts';
import { mostMaps, type RememberedMap } from '../../../preload/contract/import-reading.ts';
import { codeOf } from '../../support/answers.ts';
import { testDesk } from '../../support/desk.ts';

const mapOf = (name: string, to = 'name'): RememberedMap => ({
  what: 'practices',
  headers: [name],
  map: [{ from: name, to }],
  at: 1,
  operator: 'Sam',
});

test('the sources used last are remembered, and a lead forgets one', async () => {
  const desk = testDesk();
  const { act, done, ask } = desk;
  for (let at = 0; at <= mostMaps; at += 1)
    await desk.store.write((transaction) => {
      const kept = rememberMap(transaction, mapOf(`source ${at}`));
      return { keep: true, value: kept };
    });
  const kept = importMaps(desk.store.read);
  expect(kept).toHaveLength(mostMaps);
  expect(kept[0]?.headers).toEqual([`source ${mostMaps}`]);
  expect(kept.some(({ headers }) => headers[0] === 'source 0')).toBe(false);
  const source = { what: 'practices', headers: ['source 7'] } as const;
  expect(codeOf(await act('imports.forget-map', { ...source, headers: ['another'] }))).toBe(
    'import-map-unknown',
  );
  await done('imports.forget-map', source);
  const rest = await ask('importMaps', {});
  expect(rest).toHaveLength(mostMaps - 1);
  expect(rest.some(({ headers }) => headers[0] === 'source 7')).toBe(false);
});

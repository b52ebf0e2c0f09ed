import { expect, test } from 'vitest';
import { pageOf } from './pages.ts';
import { roomImports } from './room-imports.ts';

const drawing = pageOf('docs/developers/architecture.md').blocks.find(
  ({ language }) => language === 'mermaid',
);
const drawn = new Set(
  [...(drawing?.text ?? '').matchAll(/^ {2}(\w+)(?:\[[^\]]*\])? --> (\w+)/gm)].map(
    ([, from, to]) => `${from} --> ${to}`,
  ),
);

// A dashed arrow from one room of main to another may be an import that is made when it is needed.
const later = [...(drawing?.text ?? '').matchAll(/^ {2}(shell|cli) -\. .* \.-> (\w+)/gm)].map(
  ([, from, to]) => `${from} --> ${to}`,
);

/** Whether one room is reached from another over the arrows of the drawing. */
function isReached(from: string, to: string, visited = new Set<string>()): boolean {
  if (visited.has(from)) return false;
  visited.add(from);
  return [...drawn, ...later].some((arrow) => {
    const [begins, ends = ''] = arrow.split(' --> ');
    return begins === from && (ends === to || isReached(ends, to, visited));
  });
}

const actual = roomImports();

test('every arrow of the drawing is an import', () => {
  expect(drawn.size).toBeGreaterThan(15);
  expect([...drawn].filter((arrow) => !actual.has(arrow))).toEqual([]);
});

test('every import between rooms follows from the arrows', () => {
  const missing = [...actual].filter((arrow) => {
    const [from = '', to = ''] = arrow.split(' --> ');
    return to !== 'contract' && !isReached(from, to);
  });
  expect(missing).toEqual([]);
});

test('no arrow leads back', () => {
  const rooms = new Set([...drawn].flatMap((arrow) => arrow.split(' --> ')));
  expect([...rooms].filter((room) => isReached(room, room))).toEqual([]);
});

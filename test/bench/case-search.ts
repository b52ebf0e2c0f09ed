// How long a search in the cases takes: `npx node test/bench/case-search.ts [cases]`, with three lines in each case. Prints
// median and p99 in milliseconds for each shape of text, how many it found, and what opening one case costs. The texts are
// made of the words and names below.

import { listCases } from '../../main/desk/cases/list-cases.ts';
import { insertCase, writeLine } from '../../main/desk/ground/case-log/write-case.ts';
import { makeStore } from '../support/store.ts';

const count = Number(process.argv[2] ?? 20_000);
const rounds = 40;
const { store, remove } = makeStore();
const families = ['Müller', 'Mueller', 'O’Brien', 'Åkre', 'Kowalski', 'Smith-Jones', 'Nguyễn', 'Álvarez'];
const words =
  'reset mail arrived portal clinic bounced caller phone extension waits manager says link again'.split(' ');
const started = performance.now();
let at = 0;
let ids = 0;
const maker = {
  operator: 'Sam',
  random: (bytes: number) => Buffer.from(`${at * 2654435761}`.padStart(bytes, '7').slice(-bytes)),
  newId: () => {
    ids += 1;
    return `id-${String(ids).padStart(9, '0')}`;
  },
};
for (; at < count; ) {
  await store.write((transaction) => {
    for (let row = 0; row < 1000 && at < count; row += 1, at += 1) {
      const now = 1_700_000_000_000 + at * 1000;
      const { id } = insertCase(
        transaction,
        { ...maker, now },
        {
          channel: 'phone',
          caller: `${words[at % 13]} ${families[at % 8]} ${at % 977}`,
          callback: `(415) 555-${String(at % 10_000).padStart(4, '0')}`,
          reason: 'locked',
        },
      );
      for (const line of [1, 2])
        writeLine(
          transaction,
          { ...maker, now },
          id,
          'cases.note',
          Array.from(
            { length: 12 },
            (_none, place) => words[(at * line + place * place) % words.length],
          ).join(' '),
        );
    }
    return { keep: true, value: null };
  });
}
const filled = performance.now() - started;
console.log(`${count} cases in ${(filled / 1000).toFixed(1)} s, ${(filled / count).toFixed(2)} ms each`);

const shapes: Readonly<Record<string, string>> = {
  'nothing found': 'zzyzx corner',
  'one name': 'kowalski',
  'name in another spelling': 'mueller 12',
  'a whole line': 'reset mail arrived',
  'a word of every line': 'mail',
  'two letters': 'xq',
  'two letters of very many': 'ma',
  'callback digits': '555-0123',
  'case number': '7K3M-Q2XA',
};
let slow = 0;
for (const [shape, text] of Object.entries(shapes)) {
  let total = 0;
  const times = Array.from({ length: rounds }, () => {
    const before = performance.now();
    const page = listCases(store.read, { text, limit: 50 });
    total = page.ok ? (page.value.total ?? -1) : -1;
    return performance.now() - before;
  }).sort((one, other) => one - other);
  const p99 = times[Math.floor(rounds * 0.99)] ?? 0;
  if (p99 >= 8) slow += 1;
  console.log(
    `${shape.padEnd(28)} median ${(times[rounds / 2] ?? 0).toFixed(2)}  p99 ${p99.toFixed(2)}  found ${total}`,
  );
}
console.log(`${slow} of ${Object.keys(shapes).length} shapes have a p99 of 8 ms or more`);
remove();

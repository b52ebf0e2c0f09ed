import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { createDirectory, defaultSeed, directoryPeople, directoryPractices } from './directory/directory.ts';
import { largePeople, largePractices } from './large-directory.ts';

// Writes a directory of any size for measurements: `node tools/sample/large.ts 100000 FOLDER [--seed TEXT]` makes practices.csv
// and people.csv in FOLDER, a line at a time. With `--poor` there are thirty family names and few phones, so that each name
// is shared by tens of thousands: a case to survive.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { poor: { type: 'boolean', default: false }, seed: { type: 'string', default: defaultSeed } },
});
const [count = '', folder = '.'] = positionals;
const accounts = Number(count);
if (!Number.isInteger(accounts) || accounts < 1) {
  console.error('Say how many accounts: node tools/sample/large.ts 100000 FOLDER [--poor]');
  process.exit(2);
}
const directory = createDirectory(accounts, values.seed);
const practices = values.poor ? largePractices(accounts) : directoryPractices(directory);
const people = values.poor ? largePeople(accounts) : directoryPeople(directory);
mkdirSync(folder, { recursive: true });
await pipeline(Readable.from(practices), createWriteStream(join(folder, 'practices.csv')));
await pipeline(Readable.from(people), createWriteStream(join(folder, 'people.csv')));
console.log(`${directory.practices} practices and ${accounts} accounts are in ${folder}.`);

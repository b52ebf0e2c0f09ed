import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { largePeople, largePractices, practicesFor } from './large-directory.ts';

// Writes a directory of any size for measurements: `node tools/sample/large.ts 100000 FOLDER` makes practices.csv and
// people.csv in FOLDER, a line at a time.
const [count = '', folder = '.'] = process.argv.slice(2);
const people = Number(count);
if (!Number.isInteger(people) || people < 1) {
  console.error('Say how many people: node tools/sample/large.ts 100000 FOLDER');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
await pipeline(Readable.from(largePractices(people)), createWriteStream(join(folder, 'practices.csv')));
await pipeline(Readable.from(largePeople(people)), createWriteStream(join(folder, 'people.csv')));
console.log(`${practicesFor(people)} practices and ${people} people are in ${folder}.`);

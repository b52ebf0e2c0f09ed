import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleFiles } from './sample-people.ts';

// Writes the sample directory to where the program carries it. Run it after a change here, and commit what it wrote.
const folder = join(import.meta.dirname, '../../main/transfer/sample');
const { practices, people } = sampleFiles();
writeFileSync(join(folder, 'practices.csv'), practices);
writeFileSync(join(folder, 'people.csv'), people);
console.log(`The sample directory is in ${folder}.`);

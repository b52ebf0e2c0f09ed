import { runHere } from './transfer-run.ts';

// Imports people in a process of its own, so that a test can kill it: STORE KEY FILE. Says how far it is.
const [path = '', key = '', file = ''] = process.argv.slice(2);
const run = runHere({ path, key: Buffer.from(key, 'hex') });
const answer = await run('import', { what: 'people', file }, ({ done }) => console.log(done));
console.log(JSON.stringify(answer));

import { runHere } from './transfer-run.ts';

// Imports people in a process of its own, or undoes the last import, so that a test can kill it: STORE KEY FILE|undo. Says how far it is.
const [path = '', key = '', file = ''] = process.argv.slice(2);
const run = runHere({ path, key: Buffer.from(key, 'hex') });
const tell = ({ done }: { readonly done: number }) => console.log(done);
const answer =
  file === 'undo' ? await run('undoImport', {}, tell) : await run('import', { what: 'people', file }, tell);
console.log(JSON.stringify(answer));

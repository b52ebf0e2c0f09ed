// One way to find accounts, in a process of its own: `node --expose-gc peer-process.ts KIND FOLDER KEY_FILE PACKAGES`. Fills
// itself from the store, says that it is ready, and answers what its parent asks, one question at a time.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { dataFolder } from '../../../main/folder/data-folder.ts';
import { readKeyFile } from '../../../main/store/key.ts';
import { openKeyed } from '../../../main/store/keyed-database.ts';
import { openStore } from '../../../main/store/store.ts';
import { deskPeer } from './desk-peer.ts';
import { flexSearchPeer } from './flexsearch-peer.ts';
import { miniSearchPeer } from './minisearch-peer.ts';
import type { Field, Peer, PeerRow } from './peer.ts';
import { peerRows } from './peer-rows.ts';
import { fillPostgres, postgresPeer } from './postgres-peer.ts';
import { startPostgres } from './postgres-server.ts';

export type PeerKind = 'desk' | 'minisearch' | 'flexsearch' | 'postgres';

export type Question =
  | { readonly ask: 'find'; readonly field: Field; readonly texts: readonly string[] }
  | { readonly ask: 'memory' }
  | { readonly ask: 'end' };

/** Milliseconds of each text, and how many hits its first page had. */
export interface Timed {
  readonly times: readonly number[];
  readonly hits: readonly number[];
}

interface At {
  readonly path: string;
  readonly key: Buffer;
}

function withRows<Value>(at: At, use: (rows: Iterable<PeerRow>) => Value): Value {
  const database = openKeyed({ ...at, readonly: true });
  return use(peerRows(database));
}

async function peerOf(kind: PeerKind, at: At, packages: string): Promise<Peer> {
  const load = createRequire(join(packages, 'package.json'));
  if (kind === 'minisearch') return withRows(at, (rows) => miniSearchPeer(load, rows));
  if (kind === 'flexsearch') return withRows(at, (rows) => flexSearchPeer(load, rows));
  if (kind === 'postgres') return postgresPeer(load, await startPostgres(packages), filledElsewhere);
  const store = openStore(at);
  if (!store.ok) throw new Error(store.error.message);
  return deskPeer(store.value);
}

/** Fills the server from a process that ends with it. */
async function filledElsewhere(host: string): Promise<void> {
  const [script = '', , ...more] = process.argv.slice(1);
  const filler = spawn(process.execPath, [script, 'postgres-filler', ...more, host], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [status] = await once(filler, 'exit');
  if (status !== 0) throw new Error(`PostgreSQL could not be filled: status ${status}`);
}

async function timed(peer: Peer, field: Field, texts: readonly string[]): Promise<Timed> {
  const times: number[] = [];
  const hits: number[] = [];
  for (const text of texts) {
    const started = performance.now();
    const found = peer.find(field, text);
    // Waiting for what is there already would be counted as its time.
    hits.push(typeof found === 'number' ? found : await found);
    times.push(performance.now() - started);
  }
  return { times, hits };
}

if (import.meta.main) {
  const [kind, folder = '', keyFile = '', packages = '', host = ''] = process.argv.slice(2);
  const key = readKeyFile(keyFile);
  if (!key.ok) throw new Error(key.error.message);
  const at = { path: dataFolder(folder).store, key: key.value };
  if (kind === 'postgres-filler') {
    const load = createRequire(join(packages, 'package.json'));
    await withRows(at, (rows) => fillPostgres(load, host, rows));
  } else await serve(kind as PeerKind, at, packages);
}

async function serve(kind: PeerKind, at: At, packages: string): Promise<void> {
  const started = performance.now();
  const peer = await peerOf(kind, at, packages);
  process.send?.({ readyMs: performance.now() - started });
  process.on('message', async (question: Question) => {
    if (question.ask === 'find') process.send?.(await timed(peer, question.field, question.texts));
    if (question.ask === 'memory') process.send?.({ memoryMb: peer.memoryMb() });
    if (question.ask === 'end') {
      await peer.end();
      process.disconnect();
    }
  });
}

import { connect, createServer, type Socket } from 'node:net';

/** A way to a PostgreSQL server on which nobody can listen or notify, as with databases that speak like one. */
export interface NoListen {
  readonly port: number;
  /** How often somebody was refused. */
  readonly refused: number;
  end(): Promise<void>;
}

/** A message of the server: its kind, its length, what is in it. */
const message = (kind: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(5);
  head.write(kind, 'latin1');
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
};
const refusal = Buffer.concat([
  message('E', Buffer.from('SERROR\0VERROR\0C0A000\0MLISTEN is not supported\0\0')),
  // Ready for the next one, outside a transaction.
  message('Z', Buffer.from('I')),
]);

const isRefused = (kind: string, body: Buffer): boolean =>
  kind === 'Q' && /^\s*(LISTEN|NOTIFY|UNLISTEN)\b/i.test(body.toString('utf8'));

/** Opens a port of this machine that leads to a server's, and answers in its place what it does not have. */
export async function noListen(to: number): Promise<NoListen> {
  const open = new Set<Socket>();
  let refused = 0;
  const server = createServer((near) => {
    const far = connect(to, '127.0.0.1');
    const end = (): void => {
      for (const socket of [near, far]) {
        open.delete(socket);
        socket.destroy();
      }
    };
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', end).on('close', end);
    }
    let waiting = Buffer.alloc(0);
    let hasBegun = false;
    near.on('data', (bytes) => {
      waiting = Buffer.concat([waiting, bytes]);
      for (;;) {
        // The first message of a connection has no kind.
        const before = hasBegun ? 1 : 0;
        if (waiting.length < before + 4) return;
        const length = before + waiting.readInt32BE(before);
        if (waiting.length < length) return;
        const next = waiting.subarray(0, length);
        waiting = waiting.subarray(length);
        if (hasBegun && isRefused(next.toString('latin1', 0, 1), next.subarray(5))) {
          refused += 1;
          near.write(refusal);
        } else far.write(next);
        hasBegun = true;
      }
    });
    far.on('data', (bytes) => near.write(bytes));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as { port: number }).port,
    get refused() {
      return refused;
    },
    end: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}

import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below those that systems give to whoever asks for any: no one else gets one of these before it is used. */
const own = { from: 20_000, to: 32_000 };

/** A port that no one listens on right now. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(own.from, own.to);
    if (await isFree(port)) return port;
  }
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((found) => {
    const server = createServer();
    server.once('error', () => found(false));
    server.listen(port, '127.0.0.1', () => server.close(() => found(true)));
  });

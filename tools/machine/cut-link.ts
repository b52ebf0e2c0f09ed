import { connect, createServer, type Socket } from 'node:net';

/** A way to a server that can be cut. */
export interface CutLink {
  readonly port: number;
  /** The next time that these bytes go to the server, its answer is lost, and the connection with it. */
  loseAnswerTo(bytes: string): void;
  /** The next time that these bytes are sent, they get no further, and the connection is lost. */
  loseRequest(bytes: string): void;
  /** The next time that these bytes are sent, they wait here, and all that follows them, until `letGo`; resolves once they do. */
  holdAt(bytes: string): Promise<void>;
  letGo(): void;
  /** How often an answer or a request was lost so far. */
  readonly lost: number;
  /**
   * Ends what is open and lets nobody through until it is mended; with `who`, only those in whose first words that stands.
   */
  cut(who?: string): void;
  mend(): void;
  end(): Promise<void>;
}

/** Opens a port of this machine that leads to another one. */
export async function cutLink(to: number): Promise<CutLink> {
  const open = new Map<Socket, { hello: Buffer | null }>();
  /** Who is cut off: everybody for the empty text. */
  let cutOff: string | null = null;
  const isCut = (hello: Buffer | null): boolean =>
    cutOff !== null && (cutOff === '' || hello?.includes(cutOff) === true);
  let losing: string | null = null;
  let losingRequest: string | null = null;
  let lost = 0;
  let holding: { readonly bytes: string; readonly holds: () => void } | null = null;
  let held: (() => void) | null = null;
  const server = createServer((near) => {
    if (isCut(null)) {
      near.destroy();
      return;
    }
    const far = connect(to, '127.0.0.1');
    let loses = false;
    const said: { hello: Buffer | null } = { hello: null };
    const end = (): void => {
      for (const socket of [near, far]) {
        open.delete(socket);
        socket.destroy();
      }
    };
    for (const socket of [near, far]) {
      open.set(socket, said);
      socket.on('error', end).on('close', end);
    }
    near.on('data', (bytes) => {
      said.hello ??= bytes;
      if (isCut(said.hello)) {
        end();
        return;
      }
      if (losingRequest !== null && bytes.includes(losingRequest)) {
        losingRequest = null;
        lost += 1;
        end();
        return;
      }
      if (holding !== null && bytes.includes(holding.bytes)) {
        near.pause();
        held = () => {
          far.write(bytes);
          near.resume();
        };
        holding.holds();
        holding = null;
        return;
      }
      if (losing !== null && bytes.includes(losing)) {
        loses = true;
        losing = null;
      }
      far.write(bytes);
    });
    far.on('data', (bytes) => {
      if (!loses) {
        near.write(bytes);
        return;
      }
      // The server has done it, and says so to nobody.
      lost += 1;
      end();
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as { port: number }).port,
    loseAnswerTo: (bytes) => {
      losing = bytes;
    },
    loseRequest: (bytes) => {
      losingRequest = bytes;
    },
    holdAt: (bytes) =>
      new Promise((holds) => {
        holding = { bytes, holds };
      }),
    letGo: () => {
      held?.();
      held = null;
    },
    get lost() {
      return lost;
    },
    cut: (who = '') => {
      cutOff = who;
      for (const [socket, { hello }] of open) if (isCut(hello)) socket.destroy();
    },
    mend: () => {
      cutOff = null;
    },
    end: async () => {
      for (const socket of open.keys()) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}

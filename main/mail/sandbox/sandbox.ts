import type { AddressInfo } from 'node:net';
import type { SMTPServer } from 'smtp-server';
import type { Millis } from '../../../preload/contract/shared.ts';
import { readMail } from '../message/read-mail.ts';
import { keepSandboxMail, removeOldParts, sandboxFileName } from './sandbox-folder.ts';

export interface SandboxParts {
  /** Where the `.eml` files go. */
  readonly folder: string;
  readonly clock: () => Millis;
  readonly newId: () => string;
  /** Told of each mail after it is kept. */
  readonly onMail: (mail: { readonly to: string; readonly subject: string }) => void;
}

/** An SMTP server inside the program that keeps what it gets and passes nothing on. */
export interface Sandbox {
  /** Starts it where it doesn't run yet; on the loopback interface, at a port that is free. */
  address(): Promise<{ readonly host: string; readonly port: number }>;
  stop(): Promise<void>;
}

// Mails of this program are some kilobytes.
const mostBytes = 5_000_000;

export function createSandbox(parts: SandboxParts): Sandbox {
  let running: Promise<SMTPServer> | null = null;

  const keep = async (raw: Buffer): Promise<void> => {
    await keepSandboxMail(parts.folder, sandboxFileName(parts.clock(), parts.newId()), raw);
    const mail = await readMail(raw);
    parts.onMail({ to: mail?.to ?? '', subject: mail?.subject ?? '' });
  };

  const start = async (): Promise<SMTPServer> => {
    const library = await import('smtp-server');
    return new Promise((resolve, reject) => {
      const server = new library.SMTPServer({
        name: 'sandbox.localhost',
        banner: 'Login Desk sandbox: mail is kept here and goes nowhere',
        disabledCommands: ['AUTH', 'STARTTLS'],
        disableReverseLookup: true,
        size: mostBytes,
        rejectOversized: true,
        closeTimeout: 1000,
        onData: (stream, _session, answer) => {
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => {
            if (!stream.sizeExceeded) chunks.push(chunk);
          });
          stream.on('error', answer);
          stream.on('end', () => {
            if (stream.sizeExceeded) return answer(null);
            keep(Buffer.concat(chunks)).then(
              () => answer(null, 'kept in the sandbox'),
              (error: Error) => answer(Object.assign(error, { responseCode: 452 })),
            );
          });
        },
      });
      server.once('error', reject);
      server.listen(0, '127.0.0.1', () => {
        server.off('error', reject);
        // A client that goes away in the middle of a word is no concern of the server.
        server.on('error', () => undefined);
        resolve(server);
      });
    });
  };

  return {
    address: async () => {
      running ??= removeOldParts(parts.folder).then(start);
      try {
        const server = await running;
        return { host: '127.0.0.1', port: (server.server.address() as AddressInfo).port };
      } catch (error) {
        running = null;
        throw error;
      }
    },
    stop: async () => {
      const server = await running?.catch(() => null);
      running = null;
      if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

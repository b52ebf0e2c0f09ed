import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';

export interface ScriptedImap {
  readonly port: number;
  /** The XOAUTH2 lines that it was given, decoded. */
  readonly signIns: readonly string[];
  close(): Promise<void>;
}

/** An IMAP server with one empty mailbox, as far as a look into it needs one; says which access tokens are good. */
export async function startScriptedImap(isGood: (token: string) => boolean): Promise<ScriptedImap> {
  const signIns: string[] = [];
  const sockets = new Set<Socket>();
  const capability = 'CAPABILITY IMAP4rev1 SASL-IR AUTH=XOAUTH2';
  const answer = (tag: string, command: string, rest: string): string => {
    switch (command) {
      case 'CAPABILITY':
        return `* ${capability}\r\n${tag} OK done\r\n`;
      case 'AUTHENTICATE': {
        const line = Buffer.from(rest.split(' ')[1] ?? '', 'base64').toString();
        signIns.push(line);
        const token = line.split('\u0001')[1]?.replace('auth=Bearer ', '') ?? '';
        return isGood(token)
          ? `${tag} OK [${capability}] signed in\r\n`
          : `${tag} NO [AUTHENTICATIONFAILED] Invalid credentials\r\n`;
      }
      case 'SELECT':
        return [
          '* FLAGS (\\Seen)',
          '* 0 EXISTS',
          '* 0 RECENT',
          '* OK [UIDVALIDITY 1] .',
          '* OK [UIDNEXT 1] .',
          `${tag} OK [READ-WRITE] selected`,
          '',
        ].join('\r\n');
      case 'UID':
        return `* SEARCH\r\n${tag} OK searched\r\n`;
      case 'LIST':
      case 'LSUB':
        return `* LIST (\\HasNoChildren) "/" INBOX\r\n${tag} OK listed\r\n`;
      case 'LOGOUT':
        return `* BYE bye\r\n${tag} OK bye\r\n`;
      default:
        return `${tag} OK done\r\n`;
    }
  };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    socket.write(`* OK [${capability}] ready\r\n`);
    let waiting = '';
    socket.on('data', (data) => {
      waiting += data.toString();
      for (let end = waiting.indexOf('\r\n'); end >= 0; end = waiting.indexOf('\r\n')) {
        const [tag = '', command = '', ...rest] = waiting.slice(0, end).split(' ');
        waiting = waiting.slice(end + 2);
        socket.write(answer(tag, command.toUpperCase(), rest.join(' ')));
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    signIns,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

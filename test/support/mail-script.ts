import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';

/** The moments of an SMTP conversation at which a server can misbehave. `dot` is the answer to the whole message. */
const stages = ['greeting', 'ehlo', 'starttls', 'auth', 'mail', 'rcpt', 'data', 'body', 'dot'] as const;
export type Stage = (typeof stages)[number];

/** What it does then. Left out: what a good server does. */
export type Behaviour =
  | { readonly say: string }
  /** Says it without the line's end and goes. */
  | { readonly sayHalf: string }
  | { readonly close: true }
  | { readonly stall: true }
  | { readonly late: number };

/** Chooses by the recipient, and by how many conversations there were before. */
export type Script = (
  stage: Stage,
  about: { readonly to: string; readonly connection: number },
) => Behaviour | undefined;

export interface ScriptedServer {
  readonly port: number;
  /** Messages that it said 250 to, or sent everything of; each with its recipient. */
  readonly received: { readonly to: string; readonly raw: string; readonly answered: boolean }[];
  readonly commands: string[];
  readonly connections: () => number;
  /** Resolves when something is heard for the first time that matches. */
  heard(pattern: RegExp): Promise<void>;
  close(): Promise<void>;
}

const good: Readonly<Record<Stage, string>> = {
  greeting: '220 scripted ESMTP',
  ehlo: '250-scripted\r\n250 SIZE 1000000',
  starttls: '220 go ahead',
  auth: '235 welcome',
  mail: '250 sender ok',
  rcpt: '250 recipient ok',
  data: '354 go ahead',
  body: '',
  dot: '250 queued as 1',
};

export interface ScriptOptions {
  readonly extensions?: readonly string[];
  /** Left out: a free one. */
  readonly port?: number;
}

/** An SMTP server that does what a test's script says at each stage, on a free port of the loopback interface. */
export async function startScriptedServer(
  script: Script = () => undefined,
  options: ScriptOptions = {},
): Promise<ScriptedServer> {
  const sockets = new Set<Socket>();
  const received: { to: string; raw: string; answered: boolean }[] = [];
  const commands: string[] = [];
  const waiting: { readonly pattern: RegExp; readonly done: () => void }[] = [];
  let connections = 0;

  const note = (command: string): void => {
    commands.push(command);
    for (const entry of waiting) if (entry.pattern.test(command)) entry.done();
  };

  const serve = (socket: Socket): void => {
    connections += 1;
    const connection = connections;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    let to = '';
    let inData = false;
    let dead = false;
    let late = false;
    let recipients = 0;
    let buffer = '';
    const extensions = options.extensions ?? [];

    const answer = (stage: Stage): boolean => {
      const behaviour = script(stage, { to, connection });
      const ehlo = ['250-scripted', ...extensions.map((name) => `250-${name}`), '250 SIZE 1000000'].join(
        '\r\n',
      );
      const usual = stage === 'ehlo' ? ehlo : good[stage];
      if (!behaviour) {
        if (usual) socket.write(`${usual}\r\n`);
        return true;
      }
      if ('say' in behaviour) {
        socket.write(`${behaviour.say}\r\n`);
        return /^[23]/.test(behaviour.say);
      }
      dead = !('late' in behaviour);
      if ('sayHalf' in behaviour) socket.end(behaviour.sayHalf);
      if ('close' in behaviour) socket.destroy();
      if (!('late' in behaviour)) return false;
      // Answers keep the order of the commands: what was said meanwhile has to wait too.
      late = true;
      setTimeout(() => {
        socket.write(`${usual}\r\n`);
        late = false;
        feed('');
      }, behaviour.late);
      return true;
    };

    const line = (text: string): void => {
      note(text);
      if (inData) return;
      const verb = text.slice(0, 4).toUpperCase();
      if (verb === 'EHLO' || verb === 'HELO') answer('ehlo');
      else if (verb === 'STAR') answer('starttls');
      else if (verb === 'AUTH') answer('auth');
      else if (verb === 'MAIL') {
        to = '';
        recipients = 0;
        answer('mail');
      } else if (verb === 'RCPT') {
        to = /<(.*)>/.exec(text)?.[1] ?? '';
        if (answer('rcpt')) recipients += 1;
      } else if (verb === 'DATA' && recipients === 0) socket.write('503 5.5.1 no recipient\r\n');
      else if (verb === 'DATA') {
        inData = answer('data');
        if (inData && script('body', { to, connection })) answer('body');
      } else if (verb === 'QUIT') socket.end('221 bye\r\n');
      else socket.write('250 ok\r\n');
    };

    const feed = (chunk: string): void => {
      buffer += chunk;
      while (!dead && !late) {
        const end = buffer.indexOf(inData ? '\r\n.\r\n' : '\r\n');
        if (end < 0) return;
        const text = buffer.slice(0, end);
        buffer = buffer.slice(end + (inData ? 5 : 2));
        if (inData) {
          inData = false;
          const entry = { to, raw: `${text}\r\n`, answered: false };
          received.push(entry);
          note(`. ${to}`);
          entry.answered = answer('dot');
        } else line(text);
      }
    };

    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => feed(chunk));
    answer('greeting');
  };

  const server: Server = createServer(serve);
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    received,
    commands,
    connections: () => connections,
    heard: (pattern) =>
      new Promise((done) => {
        if (commands.some((command) => pattern.test(command))) done();
        else waiting.push({ pattern, done });
      }),
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

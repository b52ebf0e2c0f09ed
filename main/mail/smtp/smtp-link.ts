import { Readable } from 'node:stream';
import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import { say } from '../../language.ts';
import { conversationWords } from './words.ts';

/** How long to wait, in milliseconds. */
export interface Patience {
  readonly connect: number;
  readonly greeting: number;
  /** For the answer to each command. */
  readonly command: number;
  /** For the answer after the final dot: RFC 5321, 4.5.3.2.6 asks for ten minutes, as giving up earlier makes doubles. */
  readonly finalAnswer: number;
}

export const usualPatience: Patience = {
  connect: 30_000,
  greeting: 60_000,
  command: 120_000,
  finalAnswer: 600_000,
};

/** A message as it is handed over: one recipient, explicit envelope, final bytes. */
export interface Parcel {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly raw: Buffer;
}

/** What became of a message, with the server's words or ours. */
export interface Outcome {
  readonly kind:
    | 'accepted'
    /** Refused for good. */
    | 'refused'
    /** Refused for now, or broken off before the data were sent. */
    | 'deferred'
    /** The data were sent, and no answer that means something came back. */
    | 'uncertain'
    /** The server ended a connection that had served others, before a word about this message. */
    | 'dropped'
    /** The server would take nothing of anybody: sign-in needed. */
    | 'blocked';
  readonly response: string;
  /** Nothing came from the server in time, or the connection broke. */
  readonly broken: boolean;
}

export interface Link {
  /** Hands over one message. `beforeLastDot` is awaited when all but the final dot is written; when it fails the dot is not sent. */
  send(parcel: Parcel, beforeLastDot: () => Promise<void>): Promise<Outcome>;
  /** Another message may be sent over it. */
  usable(): boolean;
  /** Says goodbye. */
  quit(): void;
  /** Breaks it off; a message under way ends as what it is by then. */
  close(): void;
}

/** What nodemailer says when something went wrong. */
export interface SmtpFault extends Error {
  readonly code?: string;
  /** The system's or TLS's own code, where nodemailer put its own in its place. */
  readonly originalCode?: string;
  readonly command?: string;
  readonly response?: string;
  readonly responseCode?: number;
}

// Mail was refused because no one signed in, or not well enough (RFC 4954, 6): that is no one's message's fault.
const signInCodes: ReadonlySet<number> = new Set([530, 534, 535, 538]);

const nonAscii = /[\u0080-\u{10ffff}]/u;

// What the server offers is known to the connection, though not in its published types.
const offersUtf8 = (connection: SMTPConnection): boolean => {
  const offered = (connection as unknown as { readonly _supportedExtensions?: unknown })._supportedExtensions;
  return Array.isArray(offered) && offered.includes('SMTPUTF8');
};

/** Makes a link of a connection that is open, secured and signed in. */
export function createLink(connection: SMTPConnection, patience: Patience): Link {
  let sent = 0;
  let ended = false;
  // A connection that ends does not answer what is still asked of it; what waits is told by this.
  let onEnd: (() => void) | null = null;
  connection.once('end', () => {
    ended = true;
    onEnd?.();
  });
  const wait = (milliseconds: number): void => {
    if (connection._socket) connection._socket.setTimeout(milliseconds);
  };

  const hand = (parcel: Parcel, beforeLastDot: () => Promise<void>): Promise<Outcome> =>
    new Promise((resolve) => {
      // What it answered to the message before is no word about this one.
      connection.lastServerResponse = false;
      const stage = { data: false, dot: false };
      const body = createBody(parcel.raw, stage, async () => {
        await beforeLastDot();
        wait(patience.finalAnswer);
      });
      const finish = (fault: SmtpFault | null, response: string): void => {
        const silent = connection.lastServerResponse === false;
        const outcome = judge(fault, response, { ...stage, reused: sent > 0, silent });
        // Half a message may be on its way: nothing else can be said over this connection.
        if (outcome.kind !== 'accepted' && (stage.data || outcome.broken)) {
          body.destroy();
          connection.close();
        }
        resolve(outcome);
      };
      // The connection tells its reason first and ends then; an end without a reason is our own closing.
      onEnd = () => setImmediate(finish, new Error(say(conversationWords.closed)), '');
      connection.send(
        {
          from: parcel.from,
          to: [parcel.to],
          size: parcel.raw.length,
          // A bounce says which message it is about, and brings the headers alone.
          dsn: { envid: parcel.id, ret: 'HDRS', notify: 'FAILURE,DELAY' },
        },
        body,
        (fault, info) => finish(fault as SmtpFault | null, info?.response ?? ''),
      );
    });

  /** Makes a connection ready for the next message after one that was refused. */
  const reset = (): Promise<void> =>
    new Promise((resolve) => {
      onEnd = resolve;
      if (ended) return resolve();
      connection.reset((fault) => {
        if (fault) connection.close();
        resolve();
      });
    });

  return {
    send: async (parcel, beforeLastDot) => {
      if ((nonAscii.test(parcel.to) || nonAscii.test(parcel.from)) && !offersUtf8(connection)) {
        const response = say(conversationWords.lettersUnknown);
        return { kind: 'refused', response, broken: false };
      }
      const outcome = await hand(parcel, beforeLastDot);
      sent += 1;
      wait(patience.command);
      if (outcome.kind !== 'accepted' && !ended && !connection.destroyed) await reset();
      onEnd = null;
      return outcome;
    },
    usable: () => !ended && !connection.destroyed,
    quit: () => {
      if (!ended && !connection.destroyed) connection.quit();
    },
    close: () => connection.close(),
  };
}

/** The message's bytes; their end, and with it the final dot, waits for `beforeEnd`. */
function createBody(
  raw: Buffer,
  stage: { data: boolean; dot: boolean },
  beforeEnd: () => Promise<void>,
): Readable {
  return new Readable({
    read() {
      if (stage.data) return;
      stage.data = true;
      this.push(raw);
      beforeEnd().then(
        () => {
          if (this.destroyed) return;
          stage.dot = true;
          this.push(null);
        },
        (error: unknown) => this.destroy(error as Error),
      );
    },
  });
}

interface Stage {
  /** The server asked for the data. */
  readonly data: boolean;
  /** It was committed that the final dot goes out. */
  readonly dot: boolean;
  /** The connection had served other messages before. */
  readonly reused: boolean;
  /** Not a word came from the server about this message. */
  readonly silent: boolean;
}

/** Tells what a conversation's end means. In doubt after the final dot it is uncertain, before it deferred. */
function judge(fault: SmtpFault | null, response: string, stage: Stage): Outcome {
  if (!fault)
    return stage.dot
      ? { kind: 'accepted', response, broken: false }
      : {
          kind: 'deferred',
          response: say(conversationWords.answeredEarly, { said: response }),
          broken: true,
        };
  const said = fault.response ?? fault.message;
  // A reply that the server did not finish before it left is none; nor is one to nothing.
  const unasked = fault.command === 'CONN' && (stage.dot || fault.responseCode !== 421);
  const code = unasked ? undefined : fault.responseCode;
  const broken = code === undefined || code === 421;
  const kind = (): Outcome['kind'] => {
    if (stage.dot) {
      if (code !== undefined && code >= 500 && code < 600) return 'refused';
      return code !== undefined && code >= 400 && code < 500 ? 'deferred' : 'uncertain';
    }
    if (stage.reused && ((broken && stage.silent) || code === 421)) return 'dropped';
    if (code !== undefined && signInCodes.has(code)) return 'blocked';
    return code !== undefined && code >= 500 && code < 600 ? 'refused' : 'deferred';
  };
  return { kind: kind(), response: said, broken };
}

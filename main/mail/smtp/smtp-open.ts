import { TLSSocket } from 'node:tls';
import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { ServerCertificate } from '../../../preload/contract/mail-setup.ts';
import { say } from '../../language.ts';
import { trustedServers } from '../../trusted-servers.ts';
import { type AccessTokens, signInWithTokens } from '../oauth/sign-in.ts';
import { type ConversationListener, conversationLogger, passwordMask } from './conversation.ts';
import { createLink, type Link, type Patience, type SmtpFault } from './smtp-link.ts';
import { connectionWords, conversationWords } from './words.ts';

/** Where mail is handed over, and how. */
export interface Endpoint {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte. */
  readonly secure: boolean;
  /** Nothing is said before STARTTLS. A loopback host needs none. */
  readonly requireTls: boolean;
  /** Empty: no sign-in. */
  readonly user: string;
  readonly password: string;
  /** SHA-256 of the one certificate that a person trusts for this host, no matter who issued it: hexadecimal, colons or not. */
  readonly fingerprint?: string | undefined;
  /** Signs in with an access token instead of the password. */
  readonly tokens?: AccessTokens | undefined;
}

export type Opening =
  | { readonly ok: true; readonly link: Link }
  | {
      readonly ok: false;
      readonly reason: string;
      /** The server's certificate was the problem: a person may look at it and trust it. */
      readonly badCertificate: boolean;
    };
export type OpenLink = (
  endpoint: Endpoint,
  patience: Patience,
  hear?: ConversationListener,
) => Promise<Opening>;

export const isLoopback = (host: string): boolean =>
  /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/i.test(host.trim());

const digitsOf = (fingerprint: string): string => fingerprint.replace(/[^0-9a-f]/gi, '').toLowerCase();

// Node's and OpenSSL's codes for a certificate that can't be trusted.
const certificateCode = /CERT|SELF_SIGNED|UNABLE_TO|ALTNAME|HOSTNAME_MISMATCH/;
const isCertificateProblem = (fault: SmtpFault): boolean =>
  certificateCode.test(fault.originalCode ?? '') || /certificate|altnames/i.test(fault.message);

/** What to tell a person when no connection came about. */
function openingProblem(fault: SmtpFault, endpoint: Endpoint): string {
  const place = `${endpoint.host}:${endpoint.port}`;
  const said = fault.response
    ? say(connectionWords.serverSaid, { text: fault.response })
    : say(connectionWords.reason, { text: fault.message });
  if (fault.code !== 'EAUTH' && isCertificateProblem(fault))
    return say(connectionWords.certificate, { place, said });
  switch (fault.code) {
    case 'EAUTH':
      return say(connectionWords.signInRefused, { place, said });
    case 'ETLS':
      return say(connectionWords.notSecure, { place, said });
    case 'EDNS':
      return say(connectionWords.notFound, { place: endpoint.host, said });
    case 'ETIMEDOUT':
      return say(connectionWords.noAnswer, { place, said });
    default:
      return say(fault.response ? connectionWords.takesNone : connectionWords.unreachable, { place, said });
  }
}

async function connect(
  endpoint: Endpoint,
  patience: Patience,
  checkCertificate: boolean,
  logger: ReturnType<typeof conversationLogger> | null,
): Promise<SMTPConnection> {
  // Loaded with the first connection: a start of the program has nothing to send yet.
  const { default: Connection } = await import('nodemailer/lib/smtp-connection');
  const local = isLoopback(endpoint.host);
  return new Connection({
    host: endpoint.host,
    port: endpoint.port,
    secure: endpoint.secure,
    requireTLS: endpoint.requireTls && !local,
    // What stays on this machine needs no cover. A password gets it where it is offered, though a local relay's
    // certificate is rarely one that can be checked.
    ignoreTLS: local && endpoint.user === '',
    opportunisticTLS: local,
    allowInternalNetworkInterfaces: true,
    connectionTimeout: patience.connect,
    greetingTimeout: patience.greeting,
    socketTimeout: patience.command,
    socketCloseTimeout: 1000,
    tls: {
      secureContext: await trustedServers(),
      rejectUnauthorized: checkCertificate && (!local || endpoint.secure),
    },
    ...(logger ? { transactionLog: true, logger } : {}),
  });
}

/** Opens a connection, secures it and signs in. */
export const openSmtpLink: OpenLink = async (endpoint, patience, hear) => {
  const pinned = digitsOf(endpoint.fingerprint ?? '');
  const masks = [passwordMask(endpoint.password, endpoint.user)];
  const hide = (text: string): string => masks.reduce((shown, mask) => mask(shown), text);
  const logger = hear ? conversationLogger(hear, hide) : null;
  const connection = await connect(endpoint, patience, pinned === '', logger);
  return new Promise((resolve) => {
    const fail = (fault: SmtpFault): void => {
      connection.close();
      resolve({
        ok: false,
        reason: hide(openingProblem(fault, endpoint)),
        badCertificate: fault.code !== 'EAUTH' && isCertificateProblem(fault),
      });
    };
    const done = (): void => resolve({ ok: true, link: createLink(connection, patience) });
    // Faults while a message is under way reach that message's own answer; this keeps the others from being thrown.
    connection.on('error', fail);
    connection.connect((fault) => {
      if (fault) return fail(fault as SmtpFault);
      // Up to here the server heard a greeting, and nothing else. With a trusted certificate it must be that one.
      const certificate = certificateOf(connection);
      if (pinned !== '' && certificate && digitsOf(certificate.fingerprint) !== pinned)
        return fail(
          Object.assign(new Error(say(conversationWords.otherCertificate)), { originalCode: 'CERT_OTHER' }),
        );
      if (endpoint.tokens) {
        const { tokens, user } = endpoint;
        const get = async (renew: boolean): Promise<string> => {
          const token = await tokens.get(renew);
          masks.push(passwordMask(token, user));
          return token;
        };
        signInWithTokens(connection, user, { get }).then(done, fail);
        return;
      }
      if (endpoint.user === '') return done();
      connection.login({ user: endpoint.user, pass: endpoint.password }, (refused) =>
        refused ? fail(refused as SmtpFault) : done(),
      );
    });
  });
};

function certificateOf(connection: SMTPConnection): ServerCertificate | null {
  const socket = connection._socket;
  if (!(socket instanceof TLSSocket)) return null;
  const certificate = socket.getPeerCertificate();
  if (!certificate.fingerprint256) return null;
  const nameOf = (name: { readonly CN?: string | string[]; readonly O?: string | string[] }): string =>
    String(name.CN ?? name.O ?? say(conversationWords.withoutName));
  return {
    subject: nameOf(certificate.subject),
    issuer: nameOf(certificate.issuer),
    validFrom: certificate.valid_from,
    validTo: certificate.valid_to,
    fingerprint: certificate.fingerprint256,
  };
}

/** Reads a server's certificate without trusting it; nothing but a greeting is said. Null where there is none to read. */
export async function readServerCertificate(
  endpoint: Endpoint,
  patience: Patience,
): Promise<ServerCertificate | null> {
  const connection = await connect(endpoint, patience, false, null);
  return new Promise((resolve) => {
    connection.on('error', () => resolve(null));
    connection.connect((fault) => {
      resolve(fault ? null : certificateOf(connection));
      connection.close();
    });
  });
}

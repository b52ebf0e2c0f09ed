import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import { say } from '../../language.ts';
import { signInWords } from './words.ts';

/** Where access tokens come from. */
export interface AccessTokens {
  /** A token that should still work; `renew` asks for a new one, as the server refused the last. Rejects with a sentence. */
  get(renew: boolean): Promise<string>;
}

interface SignInFault extends Error {
  code: string;
  response?: string | undefined;
}

function signInFault(message: string, response?: string): SignInFault {
  return Object.assign(new Error(message), {
    code: 'EAUTH',
    ...(response === undefined ? {} : { response }),
  });
}

/** XOAUTH2, the mechanism of Google and Microsoft: user and bearer token in one line. */
const line = (user: string, token: string): string =>
  Buffer.from(`user=${user}\u0001auth=Bearer ${token}\u0001\u0001`).toString('base64');

/** Signs in with an access token; where the server refuses it, once more with a new one. */
export async function signInWithTokens(
  connection: SMTPConnection,
  user: string,
  tokens: AccessTokens,
): Promise<void> {
  for (const renew of [false, true]) {
    const token = await tokens.get(renew).catch((error: unknown) => {
      throw signInFault((error as Error).message);
    });
    const refusal = await tryToken(connection, user, token);
    if (refusal === null) return;
    if (renew) throw signInFault(say(signInWords.tokenRefused), refusal);
  }
}

/** Null when the server took the token; else what it said. */
function tryToken(connection: SMTPConnection, user: string, token: string): Promise<string | null> {
  return new Promise((resolve, reject) => {
    connection.customAuth.set('XOAUTH2', async ({ sendCommand }) => {
      let answer = await sendCommand(`AUTH XOAUTH2 ${line(user, token)}`);
      // The reason comes as a challenge; an empty answer brings the refusal itself.
      if (answer.status === 334) answer = await sendCommand('');
      if (answer.status !== 235) throw new Error(answer.response);
    });
    connection.login({ user, method: 'XOAUTH2' }, (fault) => {
      if (!fault) return resolve(null);
      const { response, message } = fault as SignInFault;
      if (connection.destroyed) return reject(signInFault(message, response));
      resolve(response ?? message);
    });
  });
}

import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { ConversationLine } from '../../../preload/contract/outbox.ts';
import { say } from '../../language.ts';
import { conversationWords } from './words.ts';

export type ConversationListener = (line: ConversationLine) => void;

type ConnectionLogger = Exclude<
  NonNullable<NonNullable<ConstructorParameters<typeof SMTPConnection>[0]>['logger']>,
  boolean
>;

const mask = '••••';

/** Hides a password, and the forms of it that go over the wire, in whatever a server says. */
export function passwordMask(password: string, user = ''): (text: string) => string {
  if (password === '') return (text) => text;
  // As AUTH PLAIN, AUTH LOGIN and XOAUTH2 write it.
  const forms = [
    `\u0000${user}\u0000${password}`,
    password,
    `user=${user}\u0001auth=Bearer ${password}\u0001\u0001`,
  ];
  const secrets = [...forms.map((form) => Buffer.from(form).toString('base64')), password].filter(
    (secret) => secret.length > 3,
  );
  return (text) => secrets.reduce((shown, secret) => shown.replaceAll(secret, mask), text);
}

// As long as this only a token or a password in its coded form is; a server that repeats what it could not take may say one.
const credential = /[A-Za-z0-9+/]{24,}={0,2}/g;

/** Listens to a connection's log and tells what was said, without what `hide` takes out and without anything that we sign in with. */
export function conversationLogger(
  hear: ConversationListener,
  hide: (text: string) => string,
): ConnectionLogger {
  // After AUTH everything that we say is part of the sign-in, until the server has said yes or no.
  let signingIn = false;

  const note = (entry: unknown, ...rest: readonly unknown[]): void => {
    const kind = (entry as { readonly tnx?: string }).tnx;
    const text = typeof rest[0] === 'string' ? rest[0] : '';
    if (kind === 'client') {
      const sign = /^AUTH\s+(\S+)/i.exec(text);
      if (sign) signingIn = true;
      hear({ by: 'us', text: sign ? `AUTH ${sign[1]} ${mask}` : signingIn ? mask : hide(text) });
    } else if (kind === 'server') {
      const asksOn = text.startsWith('334');
      const shown = hide(signingIn ? text.replace(credential, mask) : text);
      if (!asksOn) signingIn = false;
      hear({ by: 'server', text: asksOn ? `334 ${mask}` : shown });
    } else if (kind === 'message') {
      const { outByteCount } = entry as { readonly outByteCount?: number };
      hear({ by: 'us', text: say(conversationWords.theMessage, { bytes: outByteCount ?? 0 }) });
    }
  };
  return { trace: note, debug: note, info: note, warn: note, error: note, fatal: note };
}

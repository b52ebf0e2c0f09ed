import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { ConversationLine } from '../../preload/contract/outbox.ts';

export type { ConversationLine };
export type ConversationListener = (line: ConversationLine) => void;

type ConnectionLogger = Exclude<
  NonNullable<NonNullable<ConstructorParameters<typeof SMTPConnection>[0]>['logger']>,
  boolean
>;

const mask = '••••';

/** Hides a password, and the form of it that goes over the wire, in whatever a server says. */
export function passwordMask(password: string): (text: string) => string {
  const secrets = [password, Buffer.from(password).toString('base64')].filter((secret) => secret.length > 3);
  return (text) => secrets.reduce((shown, secret) => shown.replaceAll(secret, mask), text);
}

// As long as this only a token or a password in its coded form is; a server that repeats what it could not take may say one.
const credential = /[A-Za-z0-9+/]{24,}={0,2}/g;

/** Listens to a connection's log and tells what was said. Neither the password nor any form of it that goes over the wire is told. */
export function conversationLogger(hear: ConversationListener, password: string): ConnectionLogger {
  const hide = passwordMask(password);
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
      hear({ by: 'us', text: `(the message, ${outByteCount ?? 0} bytes)` });
    }
  };
  return { trace: note, debug: note, info: note, warn: note, error: note, fatal: note };
}

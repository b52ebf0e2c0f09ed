import { z } from 'zod';
import { hostName } from './host-name.ts';
import { problem } from './input-problems.ts';
import { cleanHost, cleanMailbox, cleanSignInName } from './pasted-text.ts';
import { requiredText, typedText } from './shared.ts';

/** What becomes of a mail: it waits, goes into a folder of this computer, or to the server. */
export const mailModes = ['off', 'sandbox', 'smtp'] as const;
export type MailMode = (typeof mailModes)[number];

const host = typedText(1000).transform(cleanHost).pipe(hostName);

/** The server that takes our mail, and as whom. */
export const smtpSettings = z.object({
  host,
  port: z.number().int().min(1).max(65_535),
  /** TLS from the first byte (port 465). */
  secure: z.boolean().default(false),
  /** Refuse to send where STARTTLS is not offered. A loopback host needs none. */
  requireTls: z.boolean().default(true),
  user: typedText(255).transform(cleanSignInName).default(''),
  from: typedText(1000).transform(cleanMailbox).pipe(requiredText(320)),
  /** SHA-256 of the one certificate that a person trusts for this host, as in `AB:CD:…`. Else it is checked as usual. */
  fingerprint: z
    .string()
    .regex(/^([0-9a-fA-F]{2}:?){31}[0-9a-fA-F]{2}$/)
    .optional(),
});
export type SmtpSettings = z.output<typeof smtpSettings>;

/** Signing in to the mail server with a provider's account instead of a password. */
export const oauthSettings = z.object({
  provider: z.enum(['google', 'microsoft']),
  /** Of the app that the practice's own administrator registered with the provider. */
  clientId: requiredText(300),
  /** Microsoft's directory. */
  tenant: requiredText(100).default('common'),
});
export type OauthSettings = z.output<typeof oauthSettings>;

/** The mailbox that bounces and answers come to. */
export const imapSettings = z.object({
  host,
  port: z.number().int().min(1).max(65_535).default(993),
  /** TLS from the first byte; else STARTTLS, which only a loopback host may lack. */
  secure: z.boolean().default(true),
  user: requiredText(255).transform(cleanSignInName).pipe(requiredText(255)),
  folder: requiredText(255).default('INBOX'),
  /** Signs in with the provider's account of `mail.oauth` instead of a password. */
  withProvider: z.boolean().default(false),
});
export type ImapSettings = z.output<typeof imapSettings>;

/** The key that our mail is signed with; the private half is a secret. */
export const dkimSettings = z.object({
  /** In ASCII, as it stands in a header. */
  domain: z
    .string()
    .trim()
    .max(253)
    .regex(/^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/i, problem('isNoDomain')),
  selector: z.string().regex(/^[a-z0-9]([a-z0-9.-]{0,61}[a-z0-9])?$/i),
});
export type DkimSettings = z.output<typeof dkimSettings>;

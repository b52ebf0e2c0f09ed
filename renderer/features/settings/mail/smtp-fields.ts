import type { SmtpSettings } from '../../../../preload/contract/mail-settings.ts';

/** An empty form. The order is that of the contract, as the desk keeps it. */
export const blankServer: SmtpSettings = {
  host: '',
  port: 587,
  secure: false,
  requireTls: true,
  user: '',
  from: '',
};

/** The port that goes with the encryption, as long as the port was the usual one. */
export function portFor(port: number, secure: boolean): { readonly port?: number } {
  if (secure && port === 587) return { port: 465 };
  if (!secure && port === 465) return { port: 587 };
  return {};
}

const isSameServer = (one: SmtpSettings, other: SmtpSettings): boolean =>
  one.host.trim().toLowerCase() === other.host.trim().toLowerCase() && one.port === other.port;

/** A certificate was trusted for one server: what was typed has it only where it means the same host and port. */
export function withTrust(stored: SmtpSettings | null, typed: SmtpSettings | null): SmtpSettings | null {
  if (typed === null) return null;
  const { fingerprint: _typed, ...server } = typed;
  const fingerprint = stored !== null && isSameServer(stored, typed) ? stored.fingerprint : undefined;
  return fingerprint === undefined ? server : { ...server, fingerprint };
}

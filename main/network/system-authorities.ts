import { existsSync, readFileSync } from 'node:fs';
import * as tls from 'node:tls';

/** Where Linux keeps what it trusts, for a Node that can't ask; the first that is there counts. */
const bundles = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/ssl/cert.pem',
];

const certificatesIn = (text: string): readonly string[] =>
  text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];

function fromBundle(env: NodeJS.ProcessEnv): readonly string[] {
  const file = [env.SSL_CERT_FILE, ...bundles].find((path) => path && existsSync(path));
  try {
    return file ? certificatesIn(readFileSync(file, 'utf8')) : [];
  } catch {
    return [];
  }
}

/** Of an older Node, as the one of the Electron for developing. */
type Asked = Partial<Pick<typeof tls, 'getCACertificates'>>;

/**
 * The certificates that the system trusts and Node does not by itself, in PEM: an organization's own authority is among them.
 * Reads a few hundred certificates.
 */
export function systemAuthorities(env: NodeJS.ProcessEnv = process.env): readonly string[] {
  const asked: Asked = tls;
  const bare = (pem: string): string => pem.replace(/\s/g, '');
  const known = new Set((asked.getCACertificates?.('default') ?? tls.rootCertificates).map(bare));
  const system = asked.getCACertificates?.('system') ?? fromBundle(env);
  return [...new Set(system)].filter((pem) => !known.has(bare(pem)));
}

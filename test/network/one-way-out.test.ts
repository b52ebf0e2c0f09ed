import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const main = resolve(import.meta.dirname, '../../main');
const sources = (readdirSync(main, { recursive: true }) as string[])
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(main, path), 'utf8') }));

test('Whoever asks a server by HTTPS goes the one way out, and nobody asks by other means', () => {
  const asking = sources.filter(({ text }) =>
    /import \{[^}]*\brequest\b[^}]*\} from 'node:https'/.test(text),
  );
  expect(asking.length).toBeGreaterThan(4);
  expect(
    asking.filter(({ text }) => !/\bagent\b/.test(text) || !/wayOut/.test(text)).map(({ path }) => path),
  ).toEqual([]);
  // By HTTP nobody is asked but a portal that has no TLS, and a proxy.
  const plain = sources.filter(({ text }) => /import \{[^}]*\brequest\b[^}]*\} from 'node:http'/.test(text));
  expect(plain.map(({ path }) => path).toSorted()).toEqual(['network/tunnel.ts', 'portal/health.ts']);
  const others = sources.filter(({ text }) => /(?<!\.)\bfetch\(|from 'undici'|\bnet\.request\(/.test(text));
  expect(others.map(({ path }) => path)).toEqual([]);
});

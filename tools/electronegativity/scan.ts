/**
 * Runs Electronegativity over a folder: `node scan.ts RESULT FOLDER SCANNER ELECTRON_VERSION CHECK_LEFT_OUT…`, and writes
 * what it finds into the file of the result. In a process of its own, for it is an old program that changes what it runs in.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** One thing that the scanner found, in a file as seen from the folder that was scanned. */
export interface Finding {
  /** Its name of the check, such as `SANDBOX_JS_CHECK`. */
  readonly check: string;
  readonly file: string;
  readonly line: number;
  readonly sample: string;
}

export interface ScanResult {
  /** How many checks were run. */
  readonly checks: number;
  readonly findings: readonly Finding[];
  /** Files that the scanner could not read. */
  readonly unread: readonly string[];
}

interface ScannerResult {
  readonly globalChecks: number;
  readonly atomicChecks: number;
  readonly errors: readonly { readonly file: string; readonly message: string }[];
  readonly issues: readonly {
    readonly id: string;
    readonly file: string;
    readonly sample?: string;
    readonly location: { readonly line: number };
  }[];
}

async function scan(folder: string, scanner: string, version: string, leftOut: readonly string[]) {
  const load = createRequire(join(scanner, 'package.json'));
  keepOffTheNetwork(load);
  const run = load('@doyensec/electronegativity') as (options: object) => Promise<ScannerResult>;
  const { globalChecks, atomicChecks, errors, issues } = await run({
    input: folder,
    isRelative: true,
    electronVersionOverride: version,
    excludeFromScan: leftOut,
  });
  const findings = issues.map(({ id, file, sample = '', location: { line } }) => ({
    check: id,
    file: file.replaceAll('\\', '/'),
    line,
    sample: sample.trim().slice(0, 120),
  }));
  const unread = errors.map(({ file, message }) => `${file}: ${message}`);
  return { checks: globalChecks + atomicChecks, findings, unread } satisfies ScanResult;
}

/** At each start it asks for translations, and ends with a bug of its own where nothing answers. */
function keepOffTheNetwork(load: NodeJS.Require): void {
  const path = load.resolve('got');
  const exports = { __esModule: true, default: () => Promise.reject(new Error('not asked')) };
  load.cache[path] = Object.assign(Object.create(null), { id: path, filename: path, loaded: true, exports });
}

if (import.meta.main) {
  const [result = '', folder = '', scanner = '', version = '', ...leftOut] = process.argv.slice(2);
  writeFileSync(result, JSON.stringify(await scan(folder, scanner, version, leftOut)));
}

import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../machine/project.ts';
import { runCommand } from '../machine/run-command.ts';

/** Packages with the binary of one system, which `npm ci` brings for the system that it runs on alone. */
const binaries: Readonly<Record<string, readonly string[]>> = {
  linux: ['@node-rs/argon2-linux-x64-gnu', '@node-rs/argon2-linux-arm64-gnu'],
  win32: ['@node-rs/argon2-win32-x64-msvc', '@node-rs/argon2-win32-arm64-msvc'],
  darwin: ['@node-rs/argon2-darwin-x64', '@node-rs/argon2-darwin-arm64'],
};

const systemOf: Readonly<Record<string, string>> = {
  '--linux': 'linux',
  '-l': 'linux',
  '--win': 'win32',
  '-w': 'win32',
  '--windows': 'win32',
  '--mac': 'darwin',
  '-m': 'darwin',
  '--macos': 'darwin',
};

/** The packages with binaries for the systems that are packed for, and for both of their processors. */
export function neededBinaries(words: readonly string[], platform: string): readonly string[] {
  const named = words.flatMap((word) => systemOf[word] ?? []);
  return (named.length > 0 ? [...new Set(named)] : [platform]).flatMap((system) => binaries[system] ?? []);
}

/**
 * Puts what is missing of these into `node_modules`, in the version and with the hash that the lock file has: npm itself refuses any
 * other bytes. `npm ci` takes them away again.
 */
export async function bringBinaries(names: readonly string[], tell: (line: string) => void): Promise<void> {
  const place = (name: string): string => join(projectFolder, 'node_modules', name);
  const missing = names.filter((name) => !existsSync(place(name)));
  if (missing.length === 0) return;
  tell(`Native modules: fetching ${missing.join(', ')}.`);
  const locked = JSON.parse(readFileSync(join(projectFolder, 'package-lock.json'), 'utf8')).packages;
  const folder = mkdtempSync(join(tmpdir(), 'login-desk-binaries-'));
  try {
    const wanted = missing.map((name) => [name, locked[`node_modules/${name}`]] as const);
    const dependencies = Object.fromEntries(wanted.map(([name, { version }]) => [name, version]));
    const entries = wanted.map(([name, { version, integrity }]) => [
      `node_modules/${name}`,
      { version, integrity },
    ]);
    const packages = { '': { dependencies }, ...Object.fromEntries(entries) };
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }));
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ lockfileVersion: 3, packages }));
    // By force: they are for other systems, and say so.
    const options = ['--force', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', folder];
    const limits = { cwd: folder, timeout: 300_000 };
    const own = process.env.npm_execpath;
    // Windows starts no npm by that name alone; npm says where it is itself.
    if (own === undefined) await runCommand('npm', ['ci', ...options], limits);
    else await runCommand(process.execPath, [own, 'ci', ...options], limits);
    for (const name of missing) cpSync(join(folder, 'node_modules', name), place(name), { recursive: true });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

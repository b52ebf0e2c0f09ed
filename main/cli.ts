#!/usr/bin/env node
// It decides before anything of the program is imported.
import { existsSync } from 'node:fs';
// A name that an older Node doesn't know would end the program here, before it can say what it needs.
import * as nodeModule from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';

// The database's native module crashes on an older Node instead of saying so: this must come before it is loaded.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const tooOld = major < 22 || (major === 22 && minor < 14);

if (tooOld) {
  process.stderr.write(
    `login-desk needs Node 22.14 or newer and was started with ${process.versions.node}. Start it with “npx login-desk” in its folder, which brings its own.\n`,
  );
  process.exitCode = 1;
} else {
  // What a command loads stays: with little space for what is new it is copied over and over until it is taken for old.
  setFlagsFromString('--semi-space-growth-factor=16');
  // Compiling takes longer than most commands. What was compiled is kept for this user alone; where it can't be kept,
  // everything is compiled again.
  const { cacheFolder } = await import('./folder/system-folders.ts');
  const caches = cacheFolder(process.platform, process.env);
  nodeModule.enableCompileCache(join(caches, 'compiled'));
  const { developmentPolicy, runCommandLine, standardStreams, systemPolicy } = await import(
    './command-line/command-line.ts'
  );
  // An installed program comes without its tools, and nothing that its user sets leads it to another policy.
  const isInstalled = !existsSync(join(import.meta.dirname, '../../tools'));
  const policy = isInstalled ? systemPolicy() : developmentPolicy(process.env);
  process.exitCode = await runCommandLine(process.argv.slice(2), standardStreams(), { policy, caches });
}

#!/usr/bin/env node
// A module of its own: it decides before anything else is imported.
export {};

// The database's native module crashes on an older Node instead of saying so: this must come before it is loaded.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const tooOld = major < 22 || (major === 22 && minor < 14);

if (tooOld) {
  process.stderr.write(
    `login-desk needs Node 22.14 or newer and was started with ${process.versions.node}. Start it with “npx login-desk” in its folder, which brings its own.\n`,
  );
  process.exitCode = 1;
} else {
  const { runCommandLine, standardStreams } = await import('./command-line/command-line.ts');
  process.exitCode = await runCommandLine(process.argv.slice(2), standardStreams());
}

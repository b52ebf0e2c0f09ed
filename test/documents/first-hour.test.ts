import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { projectFolder } from '../../tools/machine/project.ts';
import { goThroughFirstHour } from './first-hour-page.ts';

/** A home in which `apt-get` puts what a package is here, a script that starts the built command line, into the path. */
function homeWithStandIn(): string {
  const home = mkdtempSync(join(tmpdir(), 'login-desk-first-hour-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  mkdirSync(join(home, 'bin'));
  const files = {
    'bin/apt-get': `#!/bin/sh
case "$1" in
  install) cp "$3" "${home}/bin/login-desk" ;;
  purge) rm "${home}/bin/$3" ;;
esac
`,
    'login-desk-0.0.0-linux-amd64.deb': `#!/bin/sh
exec "${process.execPath}" "${join(projectFolder, 'out/main/cli.js')}" "$@"
`,
  };
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(home, name), content);
    chmodSync(join(home, name), 0o755);
  }
  return home;
}

test.skipIf(process.platform === 'win32')(
  'the first hour goes as its page says, by copying commands only, and leaves nothing behind',
  async () => {
    const home = homeWithStandIn();
    const env = {
      PATH: `${join(home, 'bin')}:${process.env.PATH}`,
      HOME: home,
      LANG: 'C.UTF-8',
      DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent',
    };
    await goThroughFirstHour(
      (commands) =>
        new Promise((ran) =>
          execFile(
            'bash',
            ['--norc', '-euo', 'pipefail', '-c', commands],
            { cwd: home, env },
            (error, out, err) => ran({ status: error ? Number(error.code ?? 1) : 0, out: out + err }),
          ),
        ),
    );
    expect(readdirSync(join(home, 'bin'))).toEqual(['apt-get']);
    // An empty folder of the user's is all that is left of the caches.
    expect(readdirSync(home).sort()).toEqual(['.cache', 'bin', 'login-desk-0.0.0-linux-amd64.deb']);
    expect(readdirSync(join(home, '.cache'))).toEqual([]);
  },
  120_000,
);

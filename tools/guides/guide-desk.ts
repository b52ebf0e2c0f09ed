import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort } from '../machine/free-port.ts';
import { projectFolder } from '../machine/project.ts';

const program = join(projectFolder, 'out/main/cli.js');

/** A desk as the guides show it: the sample directory, mail to the sandbox, and a service that serves the portal. */
export async function makeGuideDesk(folder: string, keyFile: string): Promise<{ end(): Promise<void> }> {
  const store = [program, '--data', folder, '--key-file', keyFile, '--operator', 'Sam'];
  const run = (...words: readonly string[]) => promisify(execFile)(process.execPath, [...store, ...words]);
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  await run('init', '--sample');
  await run('settings', 'set', 'portal.port', String(port));
  await run('settings', 'set', 'portal.baseUrl', JSON.stringify(address));
  const service = spawn(process.execPath, [...store, 'portal', 'serve'], { stdio: 'ignore' });
  try {
    await answers(`${address}/health`, service);
  } catch (problem) {
    service.kill('SIGKILL');
    throw problem;
  }
  return {
    end: async () => {
      if (service.exitCode !== null) return;
      service.kill();
      await once(service, 'exit');
    },
  };
}

async function answers(address: string, service: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 1200 && service.exitCode === null; tries += 1) {
    const there = await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    );
    if (there) return;
    await pause(50);
  }
  throw new Error('The service of the portal did not start.');
}

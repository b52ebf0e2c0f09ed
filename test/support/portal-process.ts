import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import PostalMime from 'postal-mime';
import { onTestFinished } from 'vitest';
import { type CommandLine, commandLine } from './command-line.ts';
import { freePort } from './free-port.ts';

const program = resolve(import.meta.dirname, '../../out/main/cli.js');

/** Debian's browser; `node tools/prepare.ts --browser` installs it. */
export const chromiumPath = '/usr/bin/chromium';
export const hasChromium = existsSync(chromiumPath);

export interface ServedPortal {
  readonly line: CommandLine;
  readonly url: string;
  readonly child: ChildProcess;
  /** What it wrote to standard error so far. */
  readonly errors: () => string;
  /** Ends it as a system would; gives its exit status. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  /** Waits for the newest sandbox mail with a subject that came after the ones seen before; gives its text. */
  mail(subject: string): Promise<string>;
}

/** Runs `portal serve` over a folder of its own as a process of its own, until the test is over. */
export function servePortal(line: CommandLine, ...words: readonly string[]): Promise<ServedPortal> {
  const { folder, keyFile } = line;
  const options = ['--data', folder, '--key-file', keyFile, '--operator', 'Sam', '--json'];
  const child = spawn(process.execPath, [program, ...options, 'portal', 'serve', ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((end) => child.once('exit', (status) => end(status)));
  const stop = (signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> => {
    child.kill(signal);
    return ended;
  };
  onTestFinished(async () => {
    await stop();
  });
  let [out, errors] = ['', ''];
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const seen = new Set<string>();
  const mail = async (subject: string): Promise<string> => {
    const mails = join(folder, 'sandbox-mail');
    for (
      const end = Date.now() + 60_000;
      Date.now() < end;
      await new Promise((passed) => setTimeout(passed, 100))
    ) {
      const files = existsSync(mails) ? readdirSync(mails).filter((name) => name.endsWith('.eml')) : [];
      for (const name of files.filter((file) => !seen.has(file) && statSync(join(mails, file)).size > 0)) {
        const parsed = await PostalMime.parse(readFileSync(join(mails, name)));
        if (parsed.subject !== subject) continue;
        seen.add(name);
        return parsed.text ?? '';
      }
    }
    throw new Error(`No mail “${subject}” came: ${errors}`);
  };
  return new Promise((listening, failed) => {
    void ended.then(() => failed(new Error(`It ended before it listened: ${out}${errors}`)));
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      if (!out.trimEnd().endsWith('}')) return;
      const { url } = JSON.parse(out) as { url?: string };
      if (url !== undefined) listening({ line, url, child, errors: () => errors, stop, mail });
    });
  });
}

/** The sample directory with sandbox mail, and its portal at an address that the mails' links lead to. */
export async function sampleServed(): Promise<ServedPortal> {
  const line = commandLine();
  await line.run('init', '--sample');
  const port = await freePort();
  await line.run('settings', 'set', 'portal.baseUrl', `http://127.0.0.1:${port}`);
  return servePortal(line, '--port', String(port));
}

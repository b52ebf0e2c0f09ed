import { fstatSync, writeSync } from 'node:fs';
import { failures } from '../failures.ts';
import type { Streams } from './output.ts';

/** The streams of this process, to be asked for once in it. */
export function standardStreams(): Streams {
  return {
    out: writeOut,
    err: (text) => process.stderr.write(text),
    // Opened by the command that reads it alone.
    get input() {
      return process.stdin;
    },
    isWatched: process.stderr.isTTY === true,
    isLost: watchOutput(),
  };
}

/**
 * Writes all of a text to standard output. Into a file by hand: what the platform offers takes the part that still found room on a
 * disk for the whole.
 */
function writeOut(text: string): void {
  if (process.stdout.destroyed) return;
  if (!fstatSync(1).isFile()) {
    process.stdout.write(text);
    return;
  }
  const bytes = Buffer.from(text);
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(1, bytes, at);
  } catch (error) {
    process.stdout.destroy(error as Error);
  }
}

/**
 * Notes whether the answer could not be written, on a full disk or a broken device. A reader that went away (`| head`) is no
 * failure of ours.
 */
function watchOutput(): () => boolean {
  let isLost = false;
  process.stderr.on('error', () => undefined);
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || isLost) return;
    isLost = true;
    process.stderr.write(`${failures.outputLost(error.code ?? 'unknown').error.message}\n`);
  });
  return () => isLost;
}

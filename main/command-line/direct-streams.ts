import { createReadStream, fstatSync, writeSync } from 'node:fs';
import { Readable } from 'node:stream';
import { failures } from '../failures.ts';
import type { Streams } from './output.ts';

/** The files of a process that it reads and writes, by their numbers. */
interface Files {
  readonly input: number;
  readonly out: number;
  readonly err: number;
}

const standard: Files = { input: 0, out: 1, err: 2 };

/**
 * The streams of a program with a window on Windows: what the platform offers there as standard input is always at its end, and what
 * it offers as standard output may be lost when the program ends. So both are read and written by hand. A console behind the
 * program can't be asked for a password: `--password-stdin` and key files can.
 */
export function directStreams(files: Files = standard): Streams {
  let isLost = false;
  let isGone = false;
  const write = (file: number, text: string): void => {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
  };
  const err = (text: string): void => {
    try {
      write(files.err, text);
    } catch {
      // Nobody listens.
    }
  };
  return {
    out: (text) => {
      if (isGone) return;
      try {
        write(files.out, text);
      } catch (error) {
        isGone = true;
        const { code = 'unknown' } = error as NodeJS.ErrnoException;
        // A reader that went away (`| more`) is no failure of ours.
        if (code === 'EPIPE' || code === 'EOF') return;
        isLost = true;
        err(`${failures.outputLost(code).error.message}\n`);
      }
    },
    err,
    get input() {
      return inputOf(files.input);
    },
    isWatched: false,
    isLost: () => isLost,
  };
}

/** Nothing where the program was started without an input. */
function inputOf(file: number): Streams['input'] {
  try {
    fstatSync(file);
  } catch {
    return Readable.from([]);
  }
  return Object.assign(createReadStream('', { fd: file, autoClose: false }), { fd: file });
}

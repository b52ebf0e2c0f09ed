import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { onDrive } from '../lab/disk.ts';
import type { Ended, Lab } from '../lab/lab.ts';
import { noWord, type Problem, type Scenario } from '../lab/scenario.ts';
import { allThere, begin, callersSaid } from './sharing.ts';

/** A desk of Ann's that acts until it has done so many rounds or can't go on. `seen` is told of each line that it says. */
function deskAtWork(lab: Lab, rounds: number, seen: (lines: number) => void): Promise<Ended> {
  const child = spawn(process.execPath, [
    lab.script('acting-desk'),
    lab.folder,
    lab.keyFile,
    'Ann',
    String(rounds),
  ]);
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
    seen(out.split('\n').length - 1);
  });
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  return new Promise((ended) => {
    child.on('close', (status, signal) => ended({ status, signal, out, err }));
  });
}

/** The drive with the store is pulled out under a desk that acts and mails, and put in again after it has ended. */
export const pulledOut: Scenario = {
  fault: 'the drive is pulled out',
  during: 'a desk at work',
  long: 8,
  short: 1,
  needs: 'mounts',
  run: async (lab, turn) => {
    await begin(lab);
    const drive = `${lab.home}.drive`;
    mkdirSync(drive, { recursive: true });
    try {
      return await onDrive(lab.home, drive, async ({ pullOut, putIn }) => {
        // The mount hides what lies below: the desk is made on the drive itself.
        await begin(lab);
        const moment = turn.chance.between(0, 30);
        const ended = await deskAtWork(lab, 14, (lines) => {
          if (lines >= moment) pullOut();
        });
        pullOut();
        putIn();
        const problems: Problem[] = [];
        if (ended.signal !== null) problems.push(noWord(`it ended by ${ended.signal}`));
        return [...problems, ...(await allThere(lab, callersSaid(ended, 'Ann')))];
      });
    } finally {
      rmSync(drive, { recursive: true, force: true });
    }
  },
};

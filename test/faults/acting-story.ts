import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { readKeyFile } from '../../main/store/key.ts';
import { openStore } from '../../main/store/store.ts';
import type { Answer } from '../../preload/contract/shared.ts';
import { steps } from './story/steps.ts';
import { deskAtStep, digestOf } from './story/story-desk.ts';

// Takes steps of the story in a process of its own: `acting-story.js FOLDER KEY_FILE FROM COUNT [digests]`. Each step that is
// answered is said on standard output, with the state of the store after it where that is asked for. Where the store refuses,
// its code is the last line, and the exit status 1.
const [, , folder = '', keyFile = '', from = '0', count = '1', digests] = process.argv;

/** A line of the story's process. */
export interface StoryLine {
  readonly step: number;
  /** With which code the step was refused; null where it was done. */
  readonly refused: string | null;
  readonly digest?: string;
}

const storeTroubles = [
  'disk-full',
  'store-busy',
  'store-damaged',
  'store-not-writable',
  'store-read-only',
  'store-key-wrong',
  'store-missing',
  'key-file-missing',
  'key-file-invalid',
];

const valueOrEnd = <Value>(answer: Answer<Value>): Value => {
  if (answer.ok) return answer.value;
  process.stdout.write(`${JSON.stringify({ error: answer.error })}\n`);
  process.exit(1);
};

const key = valueOrEnd(readKeyFile(keyFile));
const store = valueOrEnd(openStore({ path: join(folder, 'login-desk.db'), key }));
for (let number = Number(from); number < Math.min(steps.length, Number(from) + Number(count)); number += 1) {
  const step = steps[number];
  if (!step) break;
  const answer = await step.take(deskAtStep(store, number));
  if (!answer.ok && storeTroubles.includes(answer.error.code)) valueOrEnd(answer);
  const line: StoryLine = {
    step: number,
    refused: answer.ok ? null : answer.error.code,
    ...(digests === undefined ? {} : { digest: digestOf(store) }),
  };
  writeSync(1, `${JSON.stringify(line)}\n`);
}
store.close();

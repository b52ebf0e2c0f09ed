import { randomBytes } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { maskedAnswer } from '../desk/callers/masked-answers.ts';
import { createDesk } from '../desk/desk.ts';
import { done } from '../failures.ts';
import { setDeskLanguage } from '../language.ts';
import { setMachinePolicy } from '../machine-policy.ts';
import { openBeside } from '../store/open-beside.ts';
import { tryBeside } from '../store/try-beside.ts';
import type { FromWorker, QuestionsStart, ToWorker } from './worker-messages.ts';

/** The worker's entry: answers the desk's questions, one after the other, over a connection that can't write, and tries writes out over one that keeps none. */
const start = workerData as QuestionsStart;
const key = Buffer.from(start.key.buffer, start.key.byteOffset, start.key.byteLength);
setMachinePolicy(done(start.policy));
const place = { path: start.storePath, key, nativeBinding: start.nativeBinding };
const reading = openBeside(place);
const trying = start.readOnly ? null : tryBeside(place);
const store = trying === null ? reading : { ...reading, isBusy: trying.isBusy, derive: trying.derive };
key.fill(0);
const desk = createDesk({
  store,
  clock: Date.now,
  random: randomBytes,
  desk: 'questions',
  sandboxFolder: start.sandboxFolder,
});

type Asked = Extract<ToWorker, { readonly kind: 'ask' }>;

async function answerTo({ name, input, asText }: Asked): Promise<FromWorker> {
  try {
    const answer = await desk.query(name, input);
    return { kind: 'answer', answer: asText ? JSON.stringify(maskedAnswer(name, answer)) : answer };
  } catch (error) {
    return { kind: 'bug', stack: (error as Error).stack ?? 'without a stack' };
  }
}

parentPort?.on('message', (message: ToWorker) => {
  if (message.kind === 'end') {
    trying?.close();
    store.close();
    parentPort?.close();
    return;
  }
  setDeskLanguage(message.language);
  void answerTo(message).then((answer) => parentPort?.postMessage(answer));
});

import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type QueryName, queries } from '../../preload/contract/contract.ts';
import { maskedAnswer } from '../desk/callers/masked-answers.ts';
import { type Answer, failures } from '../failures.ts';
import { deskLanguage } from '../language.ts';
import { policyHere } from '../machine-policy.ts';
import type { StoreOptions } from '../store/store.ts';
import type { FromWorker, QuestionsStart, ToWorker } from './worker-messages.ts';

export interface LongQuestionsParts {
  /** The built `questions-worker.js`. */
  readonly workerFile: string | URL;
  readonly storeOptions: StoreOptions;
  /** See `DeskParts`. */
  readonly sandboxFolder: string;
  /** Whether the store is open for reading alone; not unless told. */
  readonly readOnly?: boolean;
  /** Answers on this thread, where a worker can't: it died, or could not be started. */
  readonly askHere: (name: string, input: unknown) => Promise<Answer<unknown>>;
  readonly tell: (line: string) => void;
  /** How long a worker without questions is kept, in milliseconds; ten minutes unless told. */
  readonly keptMillis?: number;
}

/** Questions that may take longer than the main thread has: lists over everything, searches in texts, reports. */
export interface LongQuestions {
  /** Answers as the desk does, in a worker. Code `desk-not-open` once it is closed. Rejects where the query has a bug. */
  ask(name: string, input: unknown): Promise<Answer<unknown>>;
  /**
   * The same as the window gets it: what is on file masked, and as JSON. The worker does both, for a long list takes the main
   * thread longer to copy and to look through than it has; a text is handed on as it is.
   */
  askText(name: string, input: unknown): Promise<string>;
  /** Ends the workers, also in the middle of a question; their connections are closed when it is done. */
  close(): Promise<void>;
}

/** Whether a worker answers it, as the contract says of it. What is no query is nobody's work. */
export const isLongQuestion = (name: string, input: unknown): boolean =>
  Object.hasOwn(queries, name) && queries[name as QueryName].isLong(input);

/** Whether it goes through everything, as the contract says of it. */
const readsAll = (name: string): boolean =>
  Object.hasOwn(queries, name) && queries[name as QueryName].readsAll;

// A list that is quick in itself does not wait for a report, and the other core is left to the window.
const mostWorkers = 2;
const memory = { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 256 };
const tenMinutes = 10 * 60_000;

/** An answer, or its text where that was asked for. */
type Given = Answer<unknown> | string;

interface Waiting {
  readonly key: string;
  readonly name: string;
  readonly input: unknown;
  readonly asText: boolean;
  readonly answer: Promise<Given>;
  readonly settle: (answer: Promise<Given> | Given) => void;
}

interface Reading {
  readonly worker: Worker;
  readonly exited: Promise<unknown>;
  question: Waiting | null;
  idle: ReturnType<typeof setTimeout> | null;
}

function waitingFor(key: string, asked: Pick<Waiting, 'name' | 'input' | 'asText'>): Waiting {
  let settle: Waiting['settle'] = () => undefined;
  const answer = new Promise<Given>((resolve) => {
    settle = resolve;
  });
  return { key, ...asked, answer, settle };
}

/** An answer that no worker gave, as it was asked for. */
const givenAs = ({ name, asText }: Waiting, answer: Answer<unknown>): Given =>
  asText ? JSON.stringify(maskedAnswer(name, answer)) : answer;

/** Long questions over one store. The first one starts a worker; one that waits is asked once, however often it is asked for. */
export function createLongQuestions(parts: LongQuestionsParts): LongQuestions {
  const { keptMillis = tenMinutes } = parts;
  const workers = new Set<Reading>();
  let waiting: Waiting[] = [];
  let isClosed = false;

  const say = ({ worker }: Reading, message: ToWorker): void => worker.postMessage(message);

  /** One question that goes through everything is under way at a time: the other worker is there for pages of lists. */
  const mayBegin = ({ name }: Waiting): boolean =>
    !readsAll(name) || ![...workers].some(({ question }) => question !== null && readsAll(question.name));

  /** Gives each worker that has nothing to do the next question. */
  const next = (): void => {
    while (!isClosed) {
      const question = waiting.find(mayBegin);
      const free = question && ([...workers].find((each) => each.question === null) ?? another());
      if (!question || !free) return;
      waiting = waiting.filter((each) => each !== question);
      if (free.idle !== null) clearTimeout(free.idle);
      free.idle = null;
      free.question = question;
      const { name, input, asText } = question;
      say(free, { kind: 'ask', name, input, asText, language: deskLanguage() });
    }
  };

  const another = (): Reading | null => {
    if (workers.size >= mostWorkers) return null;
    try {
      return start();
    } catch (error) {
      parts.tell(`Questions are answered without a worker: ${(error as Error).message}`);
      // A worker that is there comes to them; without one nobody would.
      if (workers.size === 0) answerHere();
      return null;
    }
  };

  const hereFor = async (question: Waiting): Promise<Given> =>
    givenAs(question, await parts.askHere(question.name, question.input));

  const answerHere = (): void => {
    const all = waiting;
    waiting = [];
    for (const question of all) question.settle(hereFor(question));
  };

  const start = (): Reading => {
    const { path, key: ownKey, nativeBinding } = parts.storeOptions;
    // A copy without the pool that small buffers share: it is handed over whole, and zeroed there.
    const key = new Uint8Array(ownKey);
    const { sandboxFolder, readOnly = false } = parts;
    const workerData: QuestionsStart = {
      storePath: path,
      key,
      nativeBinding,
      sandboxFolder,
      readOnly,
      policy: policyHere(),
    };
    const worker = new Worker(parts.workerFile, {
      workerData,
      transferList: [key.buffer],
      name: 'questions',
      resourceLimits: memory,
    });
    const reading: Reading = { worker, exited: once(worker, 'exit'), question: null, idle: null };
    reading.exited.catch(() => undefined);
    workers.add(reading);
    worker.on('message', (message: FromWorker) => {
      const { question } = reading;
      reading.question = null;
      question?.settle(message.kind === 'answer' ? message.answer : Promise.reject(bugOf(message.stack)));
      restLater(reading);
      next();
    });
    worker.on('error', (error) => parts.tell(`A worker for questions ended: ${String(error)}`));
    worker.on('exit', () => {
      workers.delete(reading);
      const { question } = reading;
      if (question !== null)
        question.settle(isClosed ? givenAs(question, failures.deskNotOpen()) : hereFor(question));
      if (!isClosed) next();
    });
    return reading;
  };

  const restLater = (reading: Reading): void => {
    reading.idle = setTimeout(() => {
      // Not found free any more while it ends.
      workers.delete(reading);
      say(reading, { kind: 'end' });
      ending.add(reading.exited);
      void reading.exited.finally(() => ending.delete(reading.exited));
    }, keptMillis);
    reading.idle.unref();
  };
  const ending = new Set<Promise<unknown>>();

  const asked = async (name: string, input: unknown, asText: boolean): Promise<Given> => {
    const key = JSON.stringify([name, input, asText]);
    const question = waitingFor(key, { name, input, asText });
    if (isClosed) return givenAs(question, failures.deskNotOpen());
    // One that has begun may have read what was there before a change; one that waits has not.
    const same = waiting.find((each) => each.key === key);
    if (same) return same.answer;
    waiting.push(question);
    next();
    return question.answer;
  };

  return {
    ask: (name, input) => asked(name, input, false) as Promise<Answer<unknown>>,
    askText: (name, input) => asked(name, input, true) as Promise<string>,
    close: async () => {
      isClosed = true;
      for (const question of waiting) question.settle(givenAs(question, failures.deskNotOpen()));
      waiting = [];
      for (const reading of workers) {
        if (reading.idle !== null) clearTimeout(reading.idle);
        if (reading.question === null) say(reading, { kind: 'end' });
        else void reading.worker.terminate();
      }
      await Promise.allSettled([...ending, ...[...workers].map(({ exited }) => exited)]);
    },
  };
}

const bugOf = (stack: string): Error => Object.assign(new Error('a question has a bug'), { stack });

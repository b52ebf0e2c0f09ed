/** A step of the demo: told when it begins, with what the window showed in it and how long it took. */
export class FailedStep extends Error {
  override readonly name = 'FailedStep';
}

export interface Telling {
  /** Does a step and tells it; a failed one ends the demo with its name. */
  step(words: string, work: (say: (line: string) => void) => Promise<void>): Promise<void>;
}

export function createTelling(print: (line: string) => void): Telling {
  let number = 0;
  return {
    step: async (words, work) => {
      number += 1;
      const startedAt = performance.now();
      print(`\n${String(number).padStart(2)}  ${words}`);
      try {
        await work((line) => print(`      ${line}`));
      } catch (problem) {
        const [first = ''] = plain((problem as Error).message).split('\n');
        throw new FailedStep(`Step ${number} failed, “${words}”: ${first}`, { cause: problem });
      }
      print(`      (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`);
    },
  };
}

/** Without the colours that a terminal is told. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what begins a colour.
const plain = (text: string): string => text.replaceAll(/\u001b\[[\d;]*m/g, '');

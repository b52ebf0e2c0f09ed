import { operatorName } from '../../preload/contract/operators.ts';
import { type Answer, done, failures, type InputIssue, problemInWords, type Refused } from '../failures.ts';
import { asDeskOf } from '../language.ts';
import { type Store, storeRefusal } from '../store/store.ts';
import { withIdsOnFile } from './directory/ids-on-file.ts';
import { doingOf, doneBefore } from './doing.ts';
import { noteTaken, outcomeBefore } from './forms-taken.ts';
import {
  type Action,
  type ActionMakerParts,
  type ActionRequest,
  makeAction,
} from './ground/basics/action.ts';
import type { Again } from './ground/basics/again.ts';
import type { ActionDefinition } from './ground/basics/definitions.ts';
import { brokenText } from './ground/basics/well-formed.ts';
import { performInside, type WhoActs } from './perform-inside.ts';
import { refusalNote } from './refusal-note.ts';
import { asAnswered, isQuestion } from './whose-case.ts';

export interface Door {
  /**
   * Carries out one action, whole or not at all. Refusals are values; nothing has changed then. A bug rejects. Actions are
   * carried out in the order of the calls, also where no one waits for the one before. What is no action yet is made one. With
   * `again` it is one that was done before on a copy of the store; that the store can't take it just now rejects then.
   */
  perform(request: ActionRequest | Action, again?: Again): Promise<Answer<unknown>>;
}

type DefinitionFound = ActionDefinition | undefined;

export interface DoorParts extends ActionMakerParts, WhoActs {
  readonly store: Store;
  /** The actions by their names: a map, or what loads them first. */
  readonly actions: { get(type: string): DefinitionFound | Promise<DefinitionFound> };
  /** Told after the commit which topics changed. */
  readonly announce: (topics: readonly string[]) => void;
}

/** The one door: every change of every face goes through it, in one transaction with its trace and its messages. */
export function createDoor(parts: DoorParts): Door {
  return {
    perform: async (given, again) => {
      const request = makeAction(parts, given);
      if (!operatorName.safeParse(request.operator).success) return failures.operatorInvalid();
      const refuse = (refusal: Refused) => noteRefusal(parts, request, refusal, again);
      const found = parts.actions.get(request.type);
      const definition = found instanceof Promise ? await found : found;
      if (!definition) return refuse(failures.unknownAction(request.type));
      // Rows of the program's own jobs were read from bytes, which hold no half characters.
      const broken = definition.internal ? null : brokenText(request.input);
      if (broken !== null) return refuse(failures.halfCharacter(broken));
      // What does not fit has no shape in which a secret could be told from the rest: the chain keeps nothing of it.
      const read = definition.read(request.input);
      if (!read.ok) return refuse(invalidInput(read.issues));
      let refused: Refused | null = null;
      try {
        const { answer, topics } = await parts.store.write(
          (transaction) => {
            if (again?.isDone(transaction)) return doneBefore;
            const before = outcomeBefore(transaction, request);
            if (before) return { keep: false, value: { answer: before, topics: [] } };
            const changed = new Set<string>();
            const action = read.value((typed) => withIdsOnFile(transaction, request.type, typed));
            const handled =
              again?.refusedThen ??
              asDeskOf(request.language, () =>
                performInside(
                  parts,
                  transaction,
                  definition,
                  action,
                  again ? asAnswered(request) : request,
                  changed,
                ),
              );
            refused = handled.ok ? null : handled;
            const keep = handled.ok && !('nothingDone' in handled);
            if (keep) {
              again?.done(transaction);
              noteTaken(transaction, request, handled.value);
            }
            return {
              keep,
              value: { answer: handled, topics: [...changed] },
              instead: handled.ok
                ? again?.done
                : isQuestion(handled)
                  ? undefined
                  : refusalNote(request, handled, action, again),
              refusal: refused ?? undefined,
            };
          },
          doingOf(parts, request, !definition.internal),
        );
        if ('nothingDone' in answer) return done(answer.value);
        if (answer.ok) parts.announce(topics);
        return answer;
      } catch (error) {
        const refusal = storeRefusal(error, parts.store.path);
        // A refusal stands also where the store can't take its entry; who may not be told it can send the same form again.
        if (refusal && !again) return (request.form ? null : refused) ?? refusal;
        throw error;
      }
    },
  };
}

/** The first thing that is wrong with an input, by its field. */
export function invalidInput(issues: readonly InputIssue[]): Refused {
  const { field, problem } = problemInWords(issues);
  return failures.invalidInput(problem, { field });
}

/** Refuses what can't be tried at all, and keeps that in the chain. The refusal stands also where the store can't take it. */
async function noteRefusal(
  parts: DoorParts,
  request: Action,
  refusal: Refused,
  again?: Again,
): Promise<Refused> {
  try {
    await parts.store.write(
      (transaction) =>
        again?.isDone(transaction)
          ? { keep: false, value: null }
          : { keep: false, value: null, instead: refusalNote(request, refusal, undefined, again), refusal },
      doingOf(parts, request, false),
    );
  } catch (error) {
    if (again || !storeRefusal(error, parts.store.path)) throw error;
  }
  return refusal;
}

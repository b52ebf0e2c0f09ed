import { useEffect } from 'react';
import type { CaseRecord } from '../../../preload/contract/cases.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { say } from '../../language.ts';
import { useCalls } from '../../shared/call/call-store.ts';
import { useLack } from '../../shared/operators/use-lack.ts';
import { useNavigation } from '../../shared/window/navigation.ts';
import { useOffer, type Verb } from '../../shared/window/verbs.ts';
import { answerWords } from './answer-words.ts';
import { type CaseVerb, useCasesState } from './case-filters.ts';
import { caseDialogWords } from './dialog-words.ts';
import { queueWords } from './queue-words.ts';
import { verbWords as words } from './verb-words.ts';

/** What the verbs of a case do there. */
interface CaseWays {
  readonly onAsk: (what: 'solve' | 'close' | 'reopen') => void;
  readonly onTakeUp: () => void;
}

/** A part of the case that is open, for its verb: by a name that stands on the element around it. */
const partOf = (name: string, inside: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-case-part="${name}"] ${inside}`);

/** Opens what a button of the case opens, and leaves the focus where it leads. */
function press(name: string): void {
  const button = partOf(name, 'button');
  button?.focus();
  button?.click();
}

/** Prints the case as it stands on the screen: what is masked there is masked on paper. */
export const printCase = (): void => window.print();

const doWanted = (what: CaseVerb, { onAsk, onTakeUp }: CaseWays): void =>
  ({
    'take-up': onTakeUp,
    note: () => partOf('note', 'textarea')?.focus(),
    assign: () => press('assign'),
    wait: () => press('wait'),
    answer: () => press('answer'),
    solve: () => onAsk('solve'),
    close: () => onAsk('close'),
    reopen: () => onAsk('reopen'),
    print: printCase,
  })[what]();

/** Does what was asked of a case from elsewhere, once it is drawn. */
export function useWantedOf(number: string, ways: CaseWays): void {
  const wanted = useCasesState((state) => state.wanted);
  const want = useCasesState((state) => state.want);
  useEffect(() => {
    if (wanted?.number !== number) return;
    want(null);
    doWanted(wanted.verb, ways);
  });
}

/** What can be done with the case that is open: the box lists it, and letters do it on its screen. */
export function CaseVerbs() {
  const number = useCasesState((state) => state.openNumber);
  const screen = useNavigation((state) => state.screen);
  const before = useNavigation((state) => state.past.at(-1)?.screen);
  const hasOpenCall = useCalls((calls) => calls.openNumber !== null);
  // What is typed into the box is found on the desk: the case is as good as open there. While a call is open, its case alone is meant.
  const isNear = !hasOpenCall && (screen === 'cases' || (screen === 'desk' && before === 'cases'));
  const { data: record } = useDeskQuery(
    'case',
    { number: number ?? 'none' },
    { enabled: isNear && number !== null },
  );
  return isNear && number !== null && record?.number === number ? (
    <VerbsOf record={record} hasLetters={screen === 'cases'} />
  ) : null;
}

interface VerbsOfProps {
  readonly record: CaseRecord;
  readonly hasLetters: boolean;
}

function VerbsOf({ record, hasLetters }: VerbsOfProps) {
  const { number, state, caller } = record;
  const lacks = useLack('cases.update');
  const { data: ways } = useDeskQuery('answerWays', { number });
  const want = useCasesState((cases) => cases.want);
  const open = useNavigation((navigation) => navigation.open);
  const isOver = state === 'solved' || state === 'closed';
  const isClosed = state === 'closed';
  const verb = (
    id: CaseVerb,
    letter: string,
    label: Verb['label'],
    also: Verb['also'],
    icon: Verb['icon'],
  ): Verb => ({
    id: `case-${id}`,
    label,
    also,
    icon,
    lacks,
    about: caller,
    ...(hasLetters ? { letter } : {}),
    run: () => {
      if (!hasLetters) open('cases', { case: number });
      want({ number, verb: id });
    },
  });
  const all: readonly (readonly [boolean, Verb])[] = [
    [!isOver, verb('take-up', 'T', say(queueWords.takeUp), say(words.takeUpAlso), 'phone')],
    [true, verb('note', 'N', say(words.note), say(words.noteAlso), 'note')],
    [!isClosed, verb('assign', 'A', say(queueWords.assign), say(words.assignAlso), 'person')],
    [!isOver, verb('wait', 'W', say(queueWords.wait), say(words.waitAlso), 'clock')],
    [
      !isClosed && ways !== undefined && ways.length > 0,
      verb('answer', 'M', say(answerWords.answerByEmail), say(words.answerAlso), 'send'),
    ],
    [isOver, verb('reopen', 'O', say(caseDialogWords.reopen), say(words.reopenAlso), 'refresh')],
    [!isOver, verb('solve', 'S', say(caseDialogWords.solveCase), say(words.solveAlso), 'check')],
    [!isClosed, verb('close', 'X', say(caseDialogWords.closeCase), say(words.closeAlso), 'cross')],
    [true, { ...verb('print', 'P', say(words.print), say(words.printAlso), 'print'), lacks: null }],
  ];
  useOffer(
    'case',
    all.filter(([offered]) => offered).map(([, each]) => each),
  );
  return null;
}

import type {
  PracticeReadiness,
  ReadinessReport,
  ReadinessScope,
} from '../../../preload/contract/readiness.ts';
import type { Millis } from '../../../preload/contract/shared.ts';
import type { Reader } from '../../store/handles.ts';
import { type CandidateRow, scopeConditions, selectCandidates } from './candidates.ts';
import { createClassifier, noCounts } from './classify.ts';

export interface TallyOptions {
  readonly now: Millis;
  /** How many of the practices with the most to do are named. */
  readonly most: number;
}

/**
 * Counts what would become of everybody in a scope. Walks over the candidates once, one practice in memory at a time beside
 * the few with the most to do.
 */
export function tallyReadiness(
  reader: Reader,
  scope: ReadinessScope,
  { now, most }: TallyOptions,
): ReadinessReport {
  const classify = createClassifier();
  const counts = noCounts();
  const states = new Map<string, { total: number; ready: number }>();
  const worst = createWorst(most);
  let total = 0;
  let practices = 0;
  let practicesReady = 0;
  let current: MutablePractice | null = null;

  const close = () => {
    if (!current) return;
    practices += 1;
    if (current.counts.ready === current.total) practicesReady += 1;
    else worst.add(current);
  };
  for (const row of reader.each<CandidateRow>(selectCandidates(scopeConditions(scope)))) {
    if (current?.practiceId !== row.practice_id) {
      close();
      current = startPractice(row);
    }
    const { kind } = classify(row);
    const state = states.get(row.practice_state) ?? { total: 0, ready: 0 };
    states.set(row.practice_state, state);
    counts[kind] += 1;
    current.counts[kind] += 1;
    current.total += 1;
    state.total += 1;
    if (kind === 'ready') state.ready += 1;
    total += 1;
  }
  close();
  return {
    at: now,
    total,
    counts,
    practices,
    practicesReady,
    mostToDo: worst.list(),
    states: [...states]
      .map(([state, of]) => ({ state, ...of }))
      .sort((one, other) => (one.state < other.state ? -1 : 1)),
  };
}

interface MutablePractice extends PracticeReadiness {
  readonly counts: ReturnType<typeof noCounts>;
  total: number;
}

const startPractice = (row: CandidateRow): MutablePractice => ({
  practiceId: row.practice_id,
  practiceName: row.practice_name,
  state: row.practice_state,
  counts: noCounts(),
  total: 0,
});

const toDo = ({ counts, total }: PracticeReadiness): number => total - counts.ready;
const byToDo = (one: PracticeReadiness, other: PracticeReadiness): number =>
  toDo(other) - toDo(one) || (one.practiceId < other.practiceId ? -1 : 1);

/** Keeps the practices with the most to do, and never many more than are asked for. */
function createWorst(most: number) {
  let kept: PracticeReadiness[] = [];
  const cut = () => {
    kept = kept.sort(byToDo).slice(0, most);
  };
  return {
    add: (practice: PracticeReadiness) => {
      kept.push(practice);
      if (kept.length >= 2 * most + 100) cut();
    },
    list: (): readonly PracticeReadiness[] => {
      cut();
      return kept;
    },
  };
}

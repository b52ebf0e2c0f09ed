import type { ActionType } from '../../../preload/contract/contract.ts';
import type { Strength } from '../../../preload/contract/shared.ts';
import { askNow } from '../../data/ask-now.ts';
import { wouldDoWords } from '../../data/proofs.ts';
import { useDeskQuery, useShellQuery } from '../../data/use-desk-query.ts';
import { say } from '../../language.ts';
import { useCalls } from '../call/call-store.ts';
import { actWords as words } from './words.ts';

/** Whom an action is about. */
export interface ActSubject {
  readonly accountId?: string;
  readonly practiceId?: string;
}

/** Whether the open call has proven enough for an action, and else what it lacks. */
export interface Readiness {
  readonly needed: Strength;
  readonly isEnough: boolean;
  /** What is missing, in a sentence; null where nothing is. */
  readonly lacks: string | null;
  /** How the open call stands to it, in a sentence: that goes for all actions of a place. */
  readonly stand: string;
  /** How much of what was proven does not count for this action, in a sentence; empty where all of it does. */
  readonly leftOut: string;
  /** What the caller could still prove to get there, in words; empty where it is not known. */
  readonly wouldDo: string;
  /** The open call is about somebody else: its case, for the question whose call this is. Null where it is not. */
  readonly otherCall: string | null;
  /** A lead is at work, who may go on without the proof and with a reason. */
  readonly mayOverride: boolean;
}

/**
 * Asks beforehand what an action would be refused for. `known` is the strength that a way out came with; `strength` is that
 * of an action which asks for more or less by what it would do.
 */
export function useReadiness(
  type: ActionType,
  subject: ActSubject,
  known: Strength = 0,
  strength?: Strength,
): Readiness {
  const number = useCalls((state) => state.openNumber);
  const { data: call } = useDeskQuery('case', { number: number ?? 'none' }, { enabled: number !== null });
  const { data: status } = useShellQuery('deskStatus', {});
  const isOther = isAboutAnother(call, subject);
  const { data: options } = useDeskQuery('proofOptions', {
    forAction: type,
    ...(strength === undefined ? {} : { strength }),
    ...subject,
    ...(number === null || isOther ? {} : { number }),
  });
  const readiness = readinessOf({
    needed: options?.needed ?? known,
    // What counts for this action: not what goes through a phone or mailbox that it is about to change.
    proven: options?.strength ?? call?.strength ?? 0,
    inCall: call?.strength ?? 0,
    wouldDo: options?.wouldDo ?? [],
    callsPractice: options?.callsPractice === true,
    call: number === null ? 'none' : isOther ? 'about-another' : 'open',
    isLead: status?.role === 'lead',
  });
  return { ...readiness, otherCall: isOther && !readiness.isEnough ? number : null };
}

/** What an action lacks in the open call as the desk itself has it; what the window knows where it gives no answer. */
export async function readinessNow(
  type: ActionType,
  subject: ActSubject,
  known: Pick<Readiness, 'lacks' | 'wouldDo'>,
): Promise<Pick<Readiness, 'lacks' | 'wouldDo'>> {
  const number = useCalls.getState().openNumber;
  if (number === null) return known;
  const [call, options] = await Promise.all([
    askNow('case', { number }),
    askNow('proofOptions', { forAction: type, ...subject, number }),
  ]);
  if (!(call.ok && options.ok)) return known;
  return readinessOf({
    needed: options.value.needed ?? 0,
    proven: options.value.strength,
    inCall: call.value.strength,
    wouldDo: options.value.wouldDo,
    callsPractice: options.value.callsPractice,
    call: isAboutAnother(call.value, subject) ? 'about-another' : 'open',
    isLead: false,
  });
}

interface ReadinessFacts {
  readonly needed: Strength;
  /** What was proven in the open call and counts for the action. */
  readonly proven: Strength;
  /** All that was proven in it. */
  readonly inCall: Strength;
  readonly wouldDo: Parameters<typeof wouldDoWords>[0];
  readonly callsPractice?: boolean;
  readonly call: 'none' | 'open' | 'about-another';
  readonly isLead: boolean;
}

/** What an action lacks, from what is known of it and of the open call. What was proven for another subject counts for nothing. */
export function readinessOf({
  needed,
  proven,
  inCall,
  wouldDo,
  callsPractice,
  call,
  isLead,
}: ReadinessFacts): Omit<Readiness, 'otherCall'> {
  const have = call === 'open' ? proven : 0;
  const isEnough = needed === 0 || have >= needed;
  const leftOut = call === 'open' && have < inCall ? say(words.countsLess, { have, inCall }) : '';
  const lacks = {
    none: () => say(words.needsProofNoCall, { needed }),
    'about-another': () => say(words.needsProofOtherCall, { needed }),
    open: () =>
      leftOut === ''
        ? say(words.needsProof, { needed, have })
        : `${say(words.unlocksThis, { needed })} ${leftOut}`,
  };
  const stand = {
    none: () => say(words.noCallOpen),
    'about-another': () => say(words.callAboutAnother),
    open: () => say(words.callHas, { have: inCall }),
  };
  return {
    needed,
    isEnough,
    stand: stand[call](),
    lacks: isEnough ? null : lacks[call](),
    leftOut: isEnough ? '' : leftOut,
    wouldDo: isEnough ? '' : wouldDoWords(wouldDo, { callsPractice }),
    mayOverride: !isEnough && call !== 'about-another' && isLead,
  };
}

interface CallSubject {
  readonly accountId: string | null;
  readonly practiceId: string | null;
}

/** Whether what was proven in a call says nothing about this subject. */
export function isAboutAnother(call: CallSubject | undefined, subject: ActSubject): boolean {
  if (call === undefined) return false;
  if (call.accountId !== null && subject.accountId !== undefined) return call.accountId !== subject.accountId;
  return (
    call.practiceId !== null && subject.practiceId !== undefined && call.practiceId !== subject.practiceId
  );
}

import type { OutboxRow } from '../../../preload/contract/outbox.ts';

/** What messages that need a person need, those first that hold others up. */
export const needs = ['server', 'address', 'doubt', 'again', 'over'] as const;
export type Need = (typeof needs)[number];

type Message = Pick<OutboxRow, 'state' | 'lastResponse' | 'expiresAt'>;

// What a server says of who sends, not of who the mail is for: every message will meet it.
const ofUs = /\b(?:530|534|535|538)\b|\b5\.7\.(?:0|1|8|9|20|23|25|26|27)\b/;
// 550, 551, 553 and 5.1.x are about the address; so is all mail that came back.
const ofAddress = /\b(?:550|551|553)\b|\b5\.[12]\.\d+\b/;

/** What one message needs. A link that has run out can't be sent again by anyone, whatever kept it back. */
export function needOf({ state, lastResponse, expiresAt }: Message, now: number): Need {
  const said = lastResponse ?? '';
  if (state === 'uncertain') return expiresAt !== null && expiresAt <= now ? 'over' : 'doubt';
  if (ofUs.test(said)) return 'server';
  if (state === 'bounced' || ofAddress.test(said)) return 'address';
  return expiresAt !== null && expiresAt <= now ? 'over' : 'again';
}

/** Messages by what they need; a need that none has is left out. */
export function attentionGroups<Row extends Message>(
  rows: readonly Row[],
  now: number,
): readonly { readonly need: Need; readonly rows: readonly Row[] }[] {
  const byNeed = Map.groupBy(rows, (row) => needOf(row, now));
  return needs.flatMap((need) => {
    const found = byNeed.get(need);
    return found === undefined ? [] : [{ need, rows: found }];
  });
}

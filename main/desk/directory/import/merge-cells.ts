/** What becomes of one cell of an imported row. */
export type CellDecision = 'leave' | 'write' | 'difference';

export interface Cell {
  /** What the source said at its last import; null where no one knows. */
  readonly before: string | null;
  /** What the source says now. */
  readonly now: string;
  /** What the desk has now. */
  readonly desk: string;
}

/**
 * The three-way rule: a cell is written only where the source itself changed and the desk did not; where both changed,
 * and to different values, the desk's value stays and the cell is a difference. `same` says when two spellings mean one
 * value: another spelling is no change of the source, and follows it only where the desk has the source's own.
 * Where no one knows what the source said before, nothing that the desk has is overwritten.
 */
export function decideCell(
  { before, now, desk }: Cell,
  same: (one: string, other: string) => boolean,
): CellDecision {
  if (now === desk) return 'leave';
  if (before === desk) return 'write';
  if (same(now, desk)) return 'leave';
  if (before === null) return 'difference';
  if (same(before, now)) return 'leave';
  return same(before, desk) ? 'write' : 'difference';
}

export type AddressState = 'none' | 'unverified' | 'verified';

/** A login email and its state, as the source says them. Without an address the key is null. */
export interface SaidAddress {
  readonly key: string | null;
  readonly state: AddressState;
  /** Whether the state was said, or is only what an address without a word about it has. */
  readonly stateSaid: boolean;
}

/** What the desk knows of an account's login email. */
export interface DeskAddress {
  /** The one that it holds. */
  readonly held: { readonly key: string; readonly state: 'unverified' | 'verified' } | null;
  /** The key of the one that it changes to. */
  readonly pending: string | null;
  /** The one that it asks for and does not hold. */
  readonly wanted: { readonly key: string; readonly fromImport: boolean } | null;
}

export type AddressDecision =
  | 'leave'
  /** The account gets the address, or stands in line for it; what it held before is free. */
  | 'write'
  /** The account has the address, and the file confirms it. */
  | 'verify'
  | 'difference-in-address'
  | 'difference-in-state';

const rank: Readonly<Record<AddressState, number>> = { none: 0, unverified: 1, verified: 2 };

/**
 * The same rule for the login email and its state, which are one thing: who holds what. An address that was changed,
 * given, verified or let go at the desk is the desk's, and so is a change that waits for its confirmation. The source
 * can confirm an address; that it takes a confirmation back is a difference.
 */
export function decideAddress(
  before: SaidAddress | null,
  now: SaidAddress,
  desk: DeskAddress,
): AddressDecision {
  if (before !== null && before.key === now.key && before.state === now.state) return 'leave';
  if (now.key !== null && desk.held?.key === now.key) return decideState(before, now, desk.held.state);
  if (now.key === null && hasNone(desk)) return 'leave';
  if (now.key !== null && isInLine(now.key, desk)) return before === null ? 'leave' : 'write';
  return before !== null && before.key !== now.key && isUntouched(before, desk)
    ? 'write'
    : 'difference-in-address';
}

const hasNone = ({ held, pending, wanted }: DeskAddress): boolean =>
  held === null && pending === null && wanted === null;

const isInLine = (key: string, { held, pending, wanted }: DeskAddress): boolean =>
  held === null && pending === null && wanted?.key === key;

/** The account holds the address that the source names; what is left to decide is how far it is confirmed. */
function decideState(
  before: SaidAddress | null,
  now: SaidAddress,
  state: 'unverified' | 'verified',
): AddressDecision {
  if (state === now.state || !now.stateSaid) return 'leave';
  const isAsBefore = before !== null && before.key === now.key && before.state === state;
  return isAsBefore && rank[now.state] > rank[state] ? 'verify' : 'difference-in-state';
}

/** The desk has what the source said last: held in that state, or in line for it since an import. */
function isUntouched(before: SaidAddress, desk: DeskAddress): boolean {
  if (before.key === null) return hasNone(desk);
  if (desk.pending !== null) return false;
  if (desk.held !== null) return desk.held.key === before.key && desk.held.state === before.state;
  return desk.wanted?.key === before.key && desk.wanted.fromImport;
}

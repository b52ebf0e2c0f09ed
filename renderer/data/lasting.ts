import type { Refusal } from '../../preload/contract/shared.ts';
import { bridge } from '../bridge.ts';
import { lastingStores, windowOwner, windowStore } from '../window-store.ts';
import { settled } from './answers.ts';
// It has to be there before anything is brought back into it, whichever screen is loaded first.
import './drafts.ts';
import { askWindows } from './windows.ts';

interface BroughtState {
  /** What a start brought back; null where there was nothing, or it was seen. */
  readonly brought: { readonly calls: number; readonly texts: number } | null;
  /** Why what is typed can't be kept at the moment. */
  readonly problem: Refusal | null;
  readonly gotIt: () => void;
}

/** What is said of drafts: that some are back, or that none can be kept. */
export const useBrought = windowStore<BroughtState>((set) => ({
  brought: null,
  problem: null,
  gotIt: () => set({ brought: null }),
}));

/** Another window of the program has all of it: nothing came back, it was there. */
export const broughtBefore = (): void => useBrought.getState().gotIt();

type Values = Readonly<Record<string, unknown>>;

// What is typed is gathered for so long: four times a second at most, and never while a key is answered.
const gatherMillis = 250;
// What could not be kept is tried again.
const againMillis = 5000;
/** What one call may bring: see the contract. */
const most = { changes: 200, oneText: 50_000, allTexts: 400_000 } as const;

/** Whose drafts are here, and what of them the program has. */
let readyFor: string | null = null;
let known = new Map<string, unknown>();
let timer: ReturnType<typeof setTimeout> | null = null;

const valuesNow = (): Values => Object.assign({}, ...lastingStores().map((store) => store.values()));

/** Brings back what was typed and not sent, for who is signed in now, before they see the window. */
export async function bringDrafts(operatorId: string): Promise<void> {
  if (readyFor === operatorId || operatorId === '') return;
  readyFor = null;
  const answer = await settled(() => bridge().shell.keptDrafts({}));
  if (!answer.ok || windowOwner() !== operatorId) return;
  const values = parsed(answer.value.texts);
  const before = new Set(Object.keys(valuesNow()));
  for (const store of lastingStores()) store.bring(values);
  const now = valuesNow();
  // What no store took is of a program that kept it another way: it stays until it is too old.
  known = new Map(
    Object.entries(answer.value.texts)
      .filter(([name]) => now[name] !== undefined)
      .map(([name, json]) => [name, JSON.stringify(now[name]) === json ? now[name] : json]),
  );
  readyFor = operatorId;
  askWindows();
  const came = Object.keys(now).filter((name) => !before.has(name));
  const calls = came.filter((name) => name.startsWith('call:')).length;
  const texts = came.filter((name) => name.startsWith('draft:') || hasNote(now[name])).length;
  if (calls + texts > 0) useBrought.setState({ brought: { calls, texts } });
  gather();
}

/** Whether a call has a note that was not saved. */
const hasNote = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'draft' in value && value.draft !== '';

function parsed(texts: Readonly<Record<string, string>>): Values {
  const values: [string, unknown][] = [];
  for (const [name, json] of Object.entries(texts)) {
    try {
      values.push([name, JSON.parse(json)]);
    } catch {
      // Of a program that kept it another way.
    }
  }
  return Object.fromEntries(values);
}

function gather(after: number = gatherMillis): void {
  timer ??= setTimeout(() => {
    timer = null;
    void keepDrafts();
  }, after);
}

interface Change {
  readonly name: string;
  readonly value: unknown;
  readonly json: string | null;
}

/** What was typed since, in so many calls as it takes. */
function changesSince(values: Values): readonly (readonly Change[])[] {
  const names = new Set([...known.keys(), ...Object.keys(values)]);
  const batches: Change[][] = [];
  let room = 0;
  for (const name of names) {
    const value = values[name];
    if (known.has(name) ? known.get(name) === value : value === undefined) continue;
    const json = value === undefined ? null : JSON.stringify(value);
    const length = json?.length ?? 0;
    // No action takes a text of that length either.
    if (length > most.oneText) continue;
    if (room < length || (batches.at(-1)?.length ?? most.changes) >= most.changes) {
      batches.push([]);
      room = most.allTexts;
    }
    batches.at(-1)?.push({ name, value, json });
    room -= length;
  }
  return batches;
}

/** Keeps what was typed, now and not in a moment: before the window goes or somebody else signs in. */
export async function keepDrafts(): Promise<void> {
  const operatorId = readyFor;
  if (operatorId === null || windowOwner() !== operatorId) return;
  for (const changes of changesSince(valuesNow())) {
    // The program takes calls in their order, so the next difference is to this.
    for (const { name, value } of changes) {
      if (value === undefined) known.delete(name);
      else known.set(name, value);
    }
    const answer = await settled(() =>
      bridge().shell.keepDrafts({ operatorId, changes: changes.map(({ name, json }) => ({ name, json })) }),
    );
    if (answer.ok) {
      if (useBrought.getState().problem !== null) useBrought.setState({ problem: null });
      continue;
    }
    if (readyFor !== operatorId) return;
    // Not what it was kept as: it is another one to whatever is typed.
    for (const { name } of changes) known.set(name, changes);
    if (answer.error.code === 'disk-full' || answer.error.code === 'store-not-writable')
      useBrought.setState({ problem: answer.error });
    return gather(againMillis);
  }
}

/** Keeps what is typed from here on, as it is typed. Returns what ends it. */
export function followDrafts(): () => void {
  const stops = lastingStores().map((store) => store.subscribe(() => gather()));
  const now = (): void => void keepDrafts();
  // The window is closed, or its page loaded anew.
  window.addEventListener('beforeunload', now);
  return () => {
    for (const stop of stops) stop();
    window.removeEventListener('beforeunload', now);
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
}

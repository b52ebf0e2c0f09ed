import type { WindowPlace } from '../../preload/contract/windows.ts';
import { lastingStores, windowOwner } from '../window-store.ts';

type Values = Readonly<Record<string, unknown>>;

/** What windows of the program say to each other. */
type Said =
  | { readonly kind: 'hello'; readonly owner: string | null }
  | { readonly kind: 'values'; readonly owner: string | null; readonly values: Values };

const kinds = ['screen', 'case', 'account', 'practice'] as const satisfies readonly WindowPlace['kind'][];

/** The place that this window was opened at, from the end of its address; null where it was none. */
export function placeOfWindow(hash: string = location.hash): WindowPlace | null {
  const [, kind, id] = /^#(\w+)\/(.+)$/.exec(hash) ?? [];
  const known = kinds.find((each) => each === kind);
  if (known === undefined || id === undefined) return null;
  try {
    return { kind: known, id: decodeURIComponent(id) };
  } catch {
    return null;
  }
}

let channel: BroadcastChannel | null = null;
/** Whether another window was ever heard of: alone, nothing is said at each key. */
let hasOthers = false;

const say = (said: Said): void => channel?.postMessage(said);

function sayValues(): void {
  if (!hasOthers || windowOwner() === null) return;
  const values: Values = Object.assign({}, ...lastingStores().map((store) => store.values()));
  say({ kind: 'values', owner: windowOwner(), values });
}

/**
 * Shares calls, notes and half-filled forms among the windows of the program, as they are typed: it is one operator at one desk, with one
 * caller on the line. `onShared` is called when what another window has came here. Returns what ends it.
 */
export function shareWithWindows(onShared: () => void): () => void {
  const opened = new BroadcastChannel('login-desk');
  channel = opened;
  opened.onmessage = ({ data }: MessageEvent<Said>) => {
    hasOthers = true;
    // Somebody else's window, or one that nobody is signed in at.
    if (data.owner === null || data.owner !== windowOwner()) return;
    if (data.kind === 'hello') {
      sayValues();
      return;
    }
    for (const store of lastingStores()) store.take(data.values);
    onShared();
  };
  const stops = lastingStores().map((store) => store.onTyped(sayValues));
  return () => {
    for (const stop of stops) stop();
    opened.close();
    channel = null;
  };
}

/** Asks the other windows for what they have: a moment ago it may not have been on the disk yet. */
export const askWindows = (): void => say({ kind: 'hello', owner: windowOwner() });

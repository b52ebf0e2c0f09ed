import { type ComponentType, useEffect, useState, useSyncExternalStore } from 'react';
import { say } from '../language.ts';
import styles from './later.module.css';
import { partWords as words } from './words.ts';

/** A part of the window that is loaded when it is first asked for, unless it was before. */
export interface Later<Props> {
  /** Loads it where somebody may ask for it next. Who asks for one that can't be loaded is told then. */
  readonly load: () => Promise<void>;
  /** It, or null until it is loaded. */
  readonly loaded: () => ComponentType<Props> | null;
  /** Calls once it is loaded, whoever asked for it. Returns what ends that. */
  readonly onLoaded: (call: () => void) => () => void;
}

/** Names a part by what loads it. */
export function later<Props>(load: () => Promise<ComponentType<Props>>): Later<Props> {
  let known: ComponentType<Props> | null = null;
  const waiting = new Set<() => void>();
  return {
    load: async () => {
      if (known !== null) return;
      known = await load();
      for (const call of waiting) call();
    },
    loaded: () => known,
    onLoaded: (call) => {
      waiting.add(call);
      return () => waiting.delete(call);
    },
  };
}

/**
 * Loads a part that is shown, and gives it as soon as it is there: what React's `lazy` stands in for it with would be kept on
 * the screen for 300 ms. Null until then, while `Awaited` or `AwaitedDialog` stands in its place.
 */
export function useLater<Props>(part: Later<Props>): ComponentType<Props> | null {
  const [problem, setProblem] = useState<unknown>(null);
  // Another one who loads it may be done between this look and the effect.
  const Loaded = useSyncExternalStore(part.onLoaded, part.loaded, part.loaded);
  useEffect(() => {
    if (part.loaded() === null) part.load().catch(setProblem);
  }, [part]);
  if (problem !== null) throw problem;
  return Loaded;
}

/** Stands for a part that is being loaded: whoever waits for it finds this, and a person reads it after 150 ms. */
export function Awaited() {
  return (
    <div className={styles.awaited} role="status" aria-busy="true" data-awaited="">
      {say(words.loading)}
    </div>
  );
}

/** Stands for a dialog that is being loaded. Escape withdraws it, as it would close it. */
export function AwaitedDialog({ onWithdraw }: { readonly onWithdraw: () => void }) {
  useEffect(() => withdrawnByEscape(window, onWithdraw), [onWithdraw]);
  return <Awaited />;
}

/** A dialog that is loaded when it is first asked for; Escape withdraws it until then. */
export function LaterDialog({
  dialog,
  onClose,
}: {
  readonly dialog: Later<{ readonly onClose: () => void }>;
  readonly onClose: () => void;
}) {
  const Loaded = useLater(dialog);
  return Loaded === null ? <AwaitedDialog onWithdraw={onClose} /> : <Loaded onClose={onClose} />;
}

/** Calls at the next Escape, which means nothing to what lies below. Returns what ends it. */
export function withdrawnByEscape(target: EventTarget, onWithdraw: () => void): () => void {
  const onKeyDown = (event: Event): void => {
    if ((event as KeyboardEvent).key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onWithdraw();
  };
  // On its way down, before anything that the key could mean something to.
  target.addEventListener('keydown', onKeyDown, { capture: true });
  return () => target.removeEventListener('keydown', onKeyDown, { capture: true });
}

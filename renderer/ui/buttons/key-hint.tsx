import styles from './key-hint.module.css';

const macWords: Readonly<Record<string, string>> = {
  Mod: '⌘',
  Ctrl: '⌃',
  Alt: '⌥',
  Shift: '⇧',
  Enter: '⏎',
  Escape: 'Esc',
};
const otherWords: Readonly<Record<string, string>> = { Mod: 'Ctrl', Escape: 'Esc' };

/** Whether the keyboard has a Command key. */
export const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform);

/** Which key does the same, as in `Mod+Enter`; `Mod` is Command on a Mac and Ctrl elsewhere. */
export function KeyHint({ keys }: { readonly keys: string }) {
  const words = isMac() ? macWords : otherWords;
  const parts = keys.split('+').map((key) => words[key] ?? key);
  // The control that has the key says it through aria-keyshortcuts; read out again it would only be noise.
  return (
    <span className={styles.hint} aria-hidden="true">
      {parts.join(isMac() ? '' : '+')}
    </span>
  );
}

import { type ClipboardEvent, createContext, useContext, useEffect, useState } from 'react';
import { say } from '../../language.ts';
import { Button } from '../buttons/button.tsx';
import { CopyButton } from '../buttons/copy-button.tsx';
import { partWords as words } from '../words.ts';
import { mask } from './mask.ts';
import styles from './masked.module.css';

export interface MaskedProps {
  /** The value on file; it is shown masked whether it comes masked or not. */
  readonly value: string;
  readonly kind: 'email' | 'phone';
  /** What it is, for the button's name: `login email of Mary Lee`. */
  readonly label: string;
  /** Logs the reveal and answers with the value, or null where it was refused. Without it nothing can be revealed. */
  readonly onReveal?: () => Promise<string | null>;
}

/** Copies what was masked; by default it stays on the clipboard as anything else. False where it could not be copied. */
export const CopiesMasked = createContext<((text: string) => Promise<boolean>) | null>(null);

/** A number or address on file. The caller has to say it, so it stays masked until it is revealed, and that is logged. */
export function Masked({ value, kind, label, onReveal }: MaskedProps) {
  const [shown, setShown] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const copies = useContext(CopiesMasked);
  // Another record's value must never inherit the reveal of the one before.
  // biome-ignore lint/correctness/useExhaustiveDependencies: value is what the reveal belongs to.
  useEffect(() => setShown(null), [value]);

  const reveal = async (): Promise<void> => {
    if (onReveal === undefined) return;
    setBusy(true);
    try {
      setShown(await onReveal());
    } finally {
      setBusy(false);
    }
  };

  /** What is selected goes the same way as by the button. */
  const copySelected = (event: ClipboardEvent): void => {
    const selected = document.getSelection()?.toString() ?? '';
    if (shown === null || copies === null || selected === '') return;
    event.preventDefault();
    void copies(selected);
  };

  return (
    <span className={styles.masked}>
      <bdi className={styles.value} onCopy={copySelected}>
        {shown ?? mask(value, kind)}
      </bdi>
      {shown === null || copies === null ? null : (
        <CopyButton text={shown} label={say(words.copy)} onCopy={copies} />
      )}
      {onReveal === undefined ? null : (
        <Button
          variant="plain"
          icon={shown === null ? 'eye' : 'eye-off'}
          isPending={busy}
          aria-label={say(shown === null ? words.revealOf : words.hideOf, { what: label })}
          onPress={() => (shown === null ? void reveal() : setShown(null))}
        >
          {say(shown === null ? words.reveal : words.hide)}
        </Button>
      )}
    </span>
  );
}

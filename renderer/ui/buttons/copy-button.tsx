import { useEffect, useState } from 'react';
import { say } from '../../language.ts';
import { announce } from '../announcer.tsx';
import { On } from '../off.tsx';
import { partWords as words } from '../words.ts';
import { Button, type ButtonVariant } from './button.tsx';

export interface CopyButtonProps {
  readonly text: string;
  readonly label?: string;
  readonly variant?: ButtonVariant;
  /** Puts the text on the clipboard; by default the window's own. */
  readonly onCopy?: (text: string) => Promise<boolean>;
}

const copyHere = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
};

/** Copies a text and says so in its own words. */
export function CopyButton({ text, label, variant = 'plain', onCopy = copyHere }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);
  useEffect(() => {
    if (outcome === null) return;
    const timer = setTimeout(() => setOutcome(null), 2000);
    return () => clearTimeout(timer);
  }, [outcome]);
  return (
    <On>
      <Button
        variant={variant}
        icon={outcome === 'copied' ? 'check' : 'copy'}
        onPress={() => {
          void onCopy(text).then((done) => {
            setOutcome(done ? 'copied' : 'refused');
            announce(say(done ? words.copied : words.couldNotCopy), done ? 'polite' : 'assertive');
          });
        }}
      >
        {outcome === null
          ? (label ?? say(words.copy))
          : say(outcome === 'copied' ? words.copied : words.couldNotCopy)}
      </Button>
    </On>
  );
}

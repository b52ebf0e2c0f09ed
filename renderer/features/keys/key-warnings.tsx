import type { KeyFileWarning } from '../../../preload/contract/keys.ts';
import { useShell } from '../../data/use-action.ts';
import { say } from '../../language.ts';
import { CopyButton } from '../../ui/buttons/copy-button.tsx';
import { Callout } from '../../ui/feedback/callout.tsx';
import styles from './keys.module.css';
import { keyWords as words } from './words.ts';

/** What makes the key file less safe than it should be, each with the command that mends it. */
export function KeyWarnings({ warnings }: { readonly warnings: readonly KeyFileWarning[] }) {
  const copy = useShell('copyText');
  return warnings.map(({ risk, message, command }) => (
    <Callout
      key={risk}
      tone="warn"
      title={message}
      actions={
        command === null ? null : (
          <CopyButton
            text={command}
            label={say(words.copyCommand)}
            onCopy={async (text) => (await copy.run({ text })).ok}
          />
        )
      }
    >
      {command === null ? null : <p className={styles.code}>{say(words.mendWith, { command })}</p>}
    </Callout>
  ));
}

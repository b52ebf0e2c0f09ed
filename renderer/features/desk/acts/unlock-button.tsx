import { say } from '../../../language.ts';
import { DirectAct } from '../../../shared/acts/direct-act.tsx';
import { addressWords as words } from './words.ts';

/** Ends a lock before its time. */
export function UnlockButton({ accountId }: { readonly accountId: string }) {
  return (
    <DirectAct
      type="signing-in.unlock"
      subject={{ accountId }}
      place={`account:${accountId}`}
      input={{ accountId }}
      icon="lock"
      said={() => ({
        title: say(words.unlocked),
        note: say(words.afterUnlock),
        matter: { kind: 'unlocked', accountId },
      })}
    >
      {say(words.unlock)}
    </DirectAct>
  );
}

import { DirectAct } from '../../../shared/acts/direct-act.tsx';

/** Ends a lock before its time. */
export function UnlockButton({ accountId }: { readonly accountId: string }) {
  return (
    <DirectAct
      type="signing-in.unlock"
      subject={{ accountId }}
      place={`account:${accountId}`}
      input={{ accountId }}
      icon="lock"
      said={{
        title: 'The account is unlocked',
        note: 'Signing in works at once, with the same password.',
        matter: { kind: 'unlocked', accountId },
      }}
    >
      Unlock
    </DirectAct>
  );
}

import { useState } from 'react';
import type { AccountRecord } from '../../../../preload/contract/directory.ts';
import { AddressDialog } from '../acts/claim-dialogs.tsx';
import { Suggestions } from '../acts/suggestions.tsx';

/** Which addresses an account could have: any that the caller gives, and free ones that the desk suggests. */
export function AddressesTab({ account }: { readonly account: AccountRecord }) {
  const [email, setEmail] = useState<string | null>(null);
  return (
    <>
      <Suggestions accountId={account.id} onUse={setEmail} />
      {email === null ? null : (
        <AddressDialog
          key={email}
          accountId={account.id}
          email={email}
          withoutProof={false}
          onClose={() => setEmail(null)}
        />
      )}
    </>
  );
}

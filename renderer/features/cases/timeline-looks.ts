import type { IconName } from '../../ui/buttons/icon.tsx';

const kinds: Readonly<Record<string, { readonly words: string; readonly icon: IconName }>> = {
  'cases.open': { words: 'Opened', icon: 'plus' },
  'cases.note': { words: 'Note', icon: 'note' },
  'cases.update': { words: 'Changed', icon: 'pencil' },
  'cases.solve': { words: 'Solved', icon: 'check' },
  'cases.close': { words: 'Closed', icon: 'cross' },
  'cases.reopen': { words: 'Opened again', icon: 'refresh' },
  'callers.record-proof': { words: 'Proof', icon: 'shield' },
  'callers.reveal': { words: 'Revealed', icon: 'eye' },
  'callers.override': { words: 'Override by a lead', icon: 'warning' },
  'callers.send-code': { words: 'Security code', icon: 'send' },
  'callers.check-code': { words: 'Wrong code', icon: 'warning' },
  'callers.send-mailbox-link': { words: 'Link to the mailbox', icon: 'mail' },
  'callers.check-access-code': { words: 'Wrong access code', icon: 'warning' },
  'claims.claim': { words: 'Address claimed', icon: 'link' },
  'claims.send-verification': { words: 'Verification sent', icon: 'mail' },
  'claims.verify': { words: 'Address verified', icon: 'check' },
  'claims.change-email': { words: 'Change of login email', icon: 'mail' },
  'claims.confirm-change': { words: 'Change confirmed', icon: 'check' },
  'claims.cancel-change': { words: 'Change cancelled', icon: 'cross' },
  'claims.release': { words: 'Claim released', icon: 'link' },
  'claims.consolidate': { words: 'Accounts put together', icon: 'person' },
  'claims.undo-consolidation': { words: 'Taken apart again', icon: 'arrow-left' },
  'signing-in.unlock': { words: 'Unlocked', icon: 'lock' },
  'signing-in.revoke-browser': { words: 'Browser no longer trusted', icon: 'shield' },
  'signing-in.revoke-browsers': { words: 'Browsers no longer trusted', icon: 'shield' },
  'signing-in.set-phone': { words: 'New verification phone', icon: 'phone' },
  'signing-in.complete-phone': { words: 'Verification phone', icon: 'phone' },
  'signing-in.reset-phone': { words: 'Phone taken away', icon: 'phone' },
  'people.invite': { words: 'Invitation', icon: 'person' },
  'people.resend-invitation': { words: 'Invitation sent again', icon: 'person' },
  'people.practice-access-code': { words: 'Access code shown', icon: 'eye' },
  'people.renew-practice-access-code': { words: 'Access code renewed', icon: 'refresh' },
  'people.set-role-title': { words: 'Role title', icon: 'pencil' },
  'people.set-edit-level': { words: 'Edit level', icon: 'pencil' },
  'people.set-emergency-access': { words: 'Emergency access', icon: 'key' },
  'people.grant-administrator': { words: 'Administrator', icon: 'shield' },
  'people.revoke-administrator': { words: 'Administrator no longer', icon: 'shield' },
  'people.deactivate': { words: 'Deactivated', icon: 'cross' },
  'people.reactivate': { words: 'Reactivated', icon: 'check' },
  'practices.close': { words: 'Practice closed', icon: 'practice' },
  'practices.reopen': { words: 'Practice open again', icon: 'practice' },
  'upgrade.attempt': { words: 'Upgrade tried', icon: 'export' },
  'upgrade.record-error': { words: 'Upgrade error', icon: 'warning' },
  'logins.user-name-help': { words: 'User name help', icon: 'person' },
  'logins.password-help': { words: 'Password help', icon: 'key' },
  'logins.send-reset': { words: 'Password reset', icon: 'key' },
  'logins.email-us': { words: 'Message to support', icon: 'mail' },
};

/** A kind of line in words and with its icon. */
export function lookOf(kind: string): { readonly words: string; readonly icon: IconName } {
  const known = kinds[kind];
  if (known !== undefined) return known;
  if (kind.startsWith('mail.')) return { words: 'Mail', icon: 'mail' };
  // An action that came after this window was made: its name is better than nothing.
  return { words: kind.replaceAll(/[.-]/g, ' '), icon: 'chevron-right' };
}

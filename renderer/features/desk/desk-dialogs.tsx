import { useDesk } from '../../shared/record/desk-store.ts';
import { KnowledgeDialog } from '../knowledge/knowledge-dialog.tsx';
import { PasswordHelpDialog } from './help/password-help-dialog.tsx';
import { SendResetDialog } from './help/send-reset-dialog.tsx';
import { UserNameHelpDialog } from './help/user-name-help-dialog.tsx';
import { CorrectClinicEmail } from './practice/correct-clinic-email.tsx';

/** The dialog of the desk that is open. Every screen can open one, so the frame holds it. */
export function DeskDialogs() {
  const dialog = useDesk((state) => state.dialog);
  const dismiss = useDesk((state) => state.dismiss);
  if (dialog === null) return null;
  switch (dialog.kind) {
    case 'user-name-help':
      return <UserNameHelpDialog email={dialog.email ?? ''} onClose={dismiss} />;
    case 'password-help':
      return <PasswordHelpDialog userName={dialog.userName ?? ''} onClose={dismiss} />;
    case 'articles':
      return <KnowledgeDialog onClose={dismiss} />;
    case 'correct-clinic-email':
      return <CorrectClinicEmail practiceId={dialog.practiceId} email={dialog.email} onClose={dismiss} />;
    case 'send-reset':
      return <SendResetDialog accountId={dialog.accountId} onClose={dismiss} />;
  }
}

import type { ApprovalKind } from '../../../preload/contract/define.ts';
import type { Settings } from '../../../preload/contract/settings.ts';
import { type Answer, done, failures } from '../../failures.ts';
import type { Reader } from '../../store/handles.ts';
import { operatorNamed } from './read-operators.ts';

/** Whether a second lead has to agree to what is about to be done. */
export const needsApproval = (
  settings: Settings,
  what: { readonly approval: ApprovalKind | null; readonly overridden: boolean },
): boolean =>
  (what.approval !== null && settings[`approval.${what.approval}`]) ||
  (what.overridden && settings['approval.override']);

/**
 * Who agreed: an active lead, and another person than the one who acts. Codes `approval-needed`, `approval-not-another`,
 * `approval-not-a-lead`.
 */
export function approverOf(
  reader: Reader,
  acting: string,
  approvedBy: string | undefined,
): Answer<{ readonly name: string }> {
  if (approvedBy === undefined) return failures.approvalNeeded();
  const approver = operatorNamed(reader, approvedBy);
  if (approver?.name === acting) return failures.approvalNotAnother();
  return approver?.active === 1 && approver.role === 'lead'
    ? done({ name: approver.name })
    : failures.approvalNotALead(approvedBy);
}

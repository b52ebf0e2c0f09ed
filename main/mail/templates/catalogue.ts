import type { TemplateName } from '../../../preload/contract/templates.ts';
import { caseAnswerTemplate } from './case-answer.tsx';
import { clinicEmailCorrectedTemplate, detailsCorrectedTemplate } from './details-corrected.tsx';
import { emailChangedTemplate, emailChangeNewTemplate, emailChangeOldTemplate } from './email-change.tsx';
import { emailFirstTemplate } from './email-first.tsx';
import { emailUsTemplate } from './email-us.tsx';
import { emailVerificationTemplate } from './email-verification.tsx';
import { everyMessageTemplate } from './every-message.tsx';
import { invitationTemplate } from './invitation.tsx';
import { mailboxProofTemplate } from './mailbox-proof.tsx';
import { passwordChangedTemplate } from './password-changed.tsx';
import { passwordResetTemplate } from './password-reset.tsx';
import { phoneResetTemplate, phoneSetTemplate } from './phone-changed.tsx';
import type { FromDesk, Template } from './template.ts';
import { testMailTemplate } from './test-mail.tsx';
import { upgradeClinicTemplate, upgradeReadyTemplate, upgradeVerifyTemplate } from './upgrade-notice.tsx';
import { userNameReminderTemplate } from './user-name-reminder.tsx';

/** A template of which only the desk's part is known: enough to list it, to word it and to preview it. */
export type AnyTemplate = Template<FromDesk, string>;

/** Every template by its name, in the order in which a lead reads them. One that the contract names and that is not here does not compile. */
const byName: Readonly<Record<TemplateName, AnyTemplate>> = {
  'every-message': everyMessageTemplate,
  'user-name-reminder': userNameReminderTemplate,
  'password-reset': passwordResetTemplate,
  'password-changed': passwordChangedTemplate,
  'email-verification': emailVerificationTemplate,
  'email-change': emailChangeNewTemplate,
  'email-change-notice': emailChangeOldTemplate,
  'email-changed': emailChangedTemplate,
  'email-first-notice': emailFirstTemplate,
  invitation: invitationTemplate,
  'mailbox-proof': mailboxProofTemplate,
  'phone-set': phoneSetTemplate,
  'phone-reset': phoneResetTemplate,
  'details-corrected': detailsCorrectedTemplate,
  'clinic-email-corrected': clinicEmailCorrectedTemplate,
  'upgrade-ready': upgradeReadyTemplate,
  'upgrade-verify': upgradeVerifyTemplate,
  'upgrade-clinic': upgradeClinicTemplate,
  'email-us': emailUsTemplate,
  'case-answer': caseAnswerTemplate,
  'mail-test': testMailTemplate,
};

/** Every template once, in that order. */
export const templates: readonly AnyTemplate[] = Object.values(byName);

/** The template of a name. */
export const templateOf = (name: TemplateName): AnyTemplate => byName[name];

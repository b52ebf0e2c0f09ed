import type { TemplateName } from '../../../preload/contract/templates.ts';
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

/** Every template once, in the order in which a lead reads them. */
export const templates = [
  everyMessageTemplate,
  userNameReminderTemplate,
  passwordResetTemplate,
  passwordChangedTemplate,
  emailVerificationTemplate,
  emailChangeNewTemplate,
  emailChangeOldTemplate,
  emailChangedTemplate,
  emailFirstTemplate,
  invitationTemplate,
  mailboxProofTemplate,
  phoneSetTemplate,
  phoneResetTemplate,
  detailsCorrectedTemplate,
  clinicEmailCorrectedTemplate,
  upgradeReadyTemplate,
  upgradeVerifyTemplate,
  upgradeClinicTemplate,
  emailUsTemplate,
  testMailTemplate,
] as unknown as readonly AnyTemplate[];

const byName = new Map(templates.map((template) => [template.name, template]));

/** The template of a name: the contract's names are those of the catalogue. */
export function templateOf(name: TemplateName): AnyTemplate {
  const template = byName.get(name);
  if (!template) throw new Error(`There is no template ${name}`);
  return template;
}

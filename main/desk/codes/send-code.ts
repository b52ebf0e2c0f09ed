import type { PhoneType } from '../../../preload/contract/shared.ts';
import type { CodeSent, CodeWay } from '../../../preload/contract/signing-in.ts';
import { type Answer, done, failures } from '../../failures.ts';
import { say } from '../../language.ts';
import type { Writer } from '../../store/handles.ts';
import { whyNothingLeaves } from '../../store/provisional.ts';
import type { ActionContext } from '../ground/basics/context.ts';
import { maskPhone } from '../ground/words/masking.ts';
import { phoneWarning, readCodePhone } from '../ground/words/phone-rules.ts';
import { type CodePurpose, codeMinutes, issueCode } from './security-codes.ts';
import { codeWords as words } from './words.ts';

export interface CodeAsked {
  readonly accountId: string;
  readonly purpose: CodePurpose;
  /** The number on file, as it is stored. */
  readonly phone: string;
  readonly type: PhoneType | null;
  readonly by: CodeWay;
  readonly caseId: string | null;
}

/**
 * Queues a code for a number; gives back how it goes and the case's line about it. Codes `phone-invalid`, `phone-abroad`,
 * `phone-not-for-codes`, `codes-no-gateway`, `code-too-soon`, `code-too-many`.
 */
export function sendCode(
  transaction: Writer,
  asked: CodeAsked,
  context: ActionContext,
): Answer<Omit<CodeSent, 'caseNumber'> & { readonly line: () => string }> {
  const phone = readCodePhone(asked.phone, asked.type, asked.by);
  if (!phone.ok) return phone;
  const masked = maskPhone(asked.phone);
  const { number, type, way, warning } = phone.value;
  const gateway = context.settings['codes.gateway'];
  if (!gateway || (way === 'voice' && gateway.voice === null)) return failures.codesNoGateway(masked);
  const issued = issueCode(transaction, { ...asked, number, way }, context);
  if (!issued.ok) return issued;
  context.changed('codes', `account:${asked.accountId}`);
  return done({
    by: way,
    masked,
    expiresAt: issued.value.expiresAt,
    warning,
    line: () =>
      [queuedLine({ phone: masked, way, minutes: codeMinutes }, type), whyNothingLeaves(transaction)]
        .filter((part) => part !== null)
        .join(' '),
  });
}

/** The warning is said again, in the language of the line: the one that is given back may be in that of the portal. */
function queuedLine(
  queued: { readonly phone: string; readonly way: CodeWay; readonly minutes: number },
  type: PhoneType | null,
): string {
  const warning = phoneWarning(type);
  return warning === null ? say(words.queued, queued) : say(words.queuedWithWarning, { ...queued, warning });
}

import type { Writer } from '../../../store/handles.ts';
import type { ActionContext, LineText } from '../basics/context.ts';
import { caseNumberOf } from '../case-log/case-number.ts';
import { writeLine } from '../case-log/write-case.ts';
import { tokenHash } from '../words/secrets.ts';
import type { TokenRow } from './tokens.ts';

/** What the audit chain keeps of a token: what the store has of it, so that both can be compared. */
export const auditToken = ({ token }: { readonly token: string }) => ({
  tokenHash: tokenHash(token).toString('hex'),
});

/** Writes a line into the case that a link was sent from: who opens the link knows nothing of cases. */
export function lineInCaseOf(
  transaction: Writer,
  token: TokenRow,
  kind: string,
  text: LineText,
  context: ActionContext,
): void {
  if (token.case_id === null) return;
  writeLine(transaction, context, token.case_id, kind, text);
  context.changed('cases', `case:${caseNumberOf(transaction, token.case_id) ?? ''}`);
}

import { auditEntries, mostRecords } from '../desk/audit/audit-actions.ts';
import { maskAnswer } from '../desk/callers/masked-answers.ts';
import type { Desk } from '../desk/desk.ts';
import type { Answer } from '../failures.ts';
import type { DeskSession } from '../sign-in/session.ts';
import { betweenNotes } from '../transfer/between-notes.ts';

export interface DisclosureParts {
  readonly session: Pick<DeskSession, 'who'>;
  /** The desk whose door takes the program's own entries. */
  readonly programDesk: Pick<Desk, 'perform'>;
}

/** What leaves the desk for a face or a file, and the entry of the chain that says so. */
export interface Disclosures {
  /**
   * An answer as a face without a reveal shows it. Numbers and addresses on file in it are a reveal of their own, which is
   * in the chain first; where the chain can't take that, they come masked.
   */
  shown(query: string, input: unknown, answer: unknown): Promise<unknown>;
  /**
   * Does what takes something out of the desk as a file, between two entries in the chain, as an export has them. Codes `not-signed-in`,
   * `desk-locked` and those of the chain.
   */
  noted<Value>(job: string, input: unknown, work: () => Promise<Answer<Value>>): Promise<Answer<Value>>;
}

export const composeDisclosures = ({ session, programDesk }: DisclosureParts): Disclosures => ({
  shown: async (query, input, answer) => {
    const masked = maskAnswer(query, answer);
    if (masked.records.size === 0) return answer;
    const who = session.who();
    if (!who.ok) return masked.value;
    const noted = await programDesk.perform({
      type: auditEntries.revealed,
      input: {
        query,
        input,
        records: [...masked.records].slice(0, mostRecords),
        count: masked.records.size,
      },
      operator: who.value.operator,
    });
    return noted.ok ? answer : masked.value;
  },
  noted: async (job, input, work) => {
    const who = session.who();
    if (!who.ok) return who;
    const { operator } = who.value;
    return betweenNotes(
      (type, what) => programDesk.perform({ type, input: what, operator }),
      job,
      input,
      work,
    );
  },
});

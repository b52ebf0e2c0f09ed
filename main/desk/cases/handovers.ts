import type { HandedTo } from '../../../preload/contract/cases.ts';
import type { Reader, Writer } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';

interface HandoverRow extends HandedTo {
  readonly case_id: string;
}

/** To whom each of so many cases, whose ids are a JSON list, is handed at the moment. */
export function handedCasesOf(reader: Reader, ids: string): ReadonlyMap<string, HandedTo> {
  const rows = reader.all<HandoverRow>(
    sql`SELECT h.case_id, o.name, h.by, h.at
        FROM json_each(${ids}) AS j CROSS JOIN handovers AS h ON h.case_id = j.value JOIN operators AS o ON o.id = h.to_id`,
  );
  return new Map(rows.map(({ case_id, name, by, at }) => [case_id, { name, by, at }]));
}

/** Nobody is waited for any more. Nothing happens where nobody was. */
export const endHandover = (transaction: Writer, caseId: string): number =>
  transaction.run(sql`DELETE FROM handovers WHERE case_id = ${caseId}`);

/** A handover as it is kept. */
export interface Handover {
  readonly toId: string;
  readonly by: string;
  readonly at: number;
}

/** The handover of a case at the moment. */
export const handoverOf = (reader: Reader, caseId: string): Handover | undefined =>
  reader.get<Handover>(sql`SELECT to_id AS toId, by, at FROM handovers WHERE case_id = ${caseId}`);

/** A case waits again for whom it was handed to, who has the notice again. */
export const handAgain = (transaction: Writer, caseId: string, { toId, by, at }: Handover): number =>
  transaction.run(
    sql`INSERT INTO handovers (case_id, to_id, by, at) VALUES (${caseId}, ${toId}, ${by}, ${at}) ON CONFLICT DO NOTHING`,
  );

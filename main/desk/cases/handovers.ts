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

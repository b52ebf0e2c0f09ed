import type { Settings } from '../../../preload/contract/settings.ts';
import { type Answer, done, failures, type Refused } from '../../failures.ts';
import type { Reader } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import { programName } from '../ground/basics/program-name.ts';
import { readSettings } from '../ground/basics/settings.ts';
import { portalOperator } from '../ground/case-log/write-case.ts';

import { operatorNamed, operatorNameKey } from './read-operators.ts';

// By these names the program itself acts; a person who had one would pass for it.
const reserved = new Set([portalOperator, programName].map(operatorNameKey));

export const nameIsReserved = (name: string): boolean => reserved.has(operatorNameKey(name));

/** Whether a name can be an operator's. Codes `operator-name-reserved`, `operator-name-taken`. */
export function nameIsFree(reader: Reader, name: string, forId: string | null): Answer<true> {
  if (nameIsReserved(name)) return failures.operatorNameReserved(name);
  const holder = operatorNamed(reader, name);
  // A name that somebody had once stays theirs: cases and the chain tell of them by it.
  return holder && holder.id !== forId ? failures.operatorNameTaken(holder.name) : done(true);
}

/** Whether a user of the operating system is no other active operator. Code `system-user-taken`. */
export function systemUserIsFree(reader: Reader, systemUser: string, forId: string | null): Answer<true> {
  const holder = reader.get<{ id: string; name: string }>(
    sql`SELECT id, name FROM operators WHERE system_user = ${systemUser}`,
  );
  return holder && holder.id !== forId ? failures.systemUserTaken(systemUser, holder.name) : done(true);
}

/** How many active leads can sign in at all, and how many can approve another's work: by a password of their own. */
function leads(reader: Reader, settings: Settings): { readonly signIn: number; readonly approve: number } {
  const count = reader.get<{ sign_in: number | null; approve: number | null }>(
    sql`SELECT sum(password_hash IS NOT NULL OR (system_user IS NOT NULL AND ${settings['operators.systemUser'] ? 1 : 0})) AS sign_in,
          sum(password_hash IS NOT NULL) AS approve
        FROM operators WHERE role = 'lead' AND active = 1`,
  );
  return { signIn: count?.sign_in ?? 0, approve: count?.approve ?? 0 };
}

const asksForApproval = (settings: Settings): boolean =>
  settings['approval.override'] || settings['approval.release'] || settings['approval.settings'];

/**
 * What would lock everybody out of what is a lead's, as the store is after a change; null where nothing does. Codes
 * `last-lead`, `approval-needs-leads`.
 */
export function lockedOut(reader: Reader, changed: 'operator' | 'setting'): Refused | null {
  const settings = readSettings(reader);
  const { signIn, approve } = leads(reader, settings);
  if (signIn === 0) return failures.lastLead();
  if (approve >= 2 || !asksForApproval(settings)) return null;
  return changed === 'setting' ? failures.approvalNeedsLeads() : failures.lastLead();
}

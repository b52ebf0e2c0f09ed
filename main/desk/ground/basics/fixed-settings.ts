import type { SettingKey } from '../../../../preload/contract/settings.ts';
import { failures, type Refused } from '../../../failures.ts';
import { fixedHere, fixedPlace, policyHere } from '../../../machine-policy.ts';
import type { Reader } from '../../../store/handles.ts';
import { sql } from '../../../store/sql.ts';

/**
 * What decides about data that all desks of a team have in common. There the team's own value is the one truth, as no two computers'
 * policies may take turns in it; the policy holds this desk to the longer of the two, and lets nobody here choose another.
 */
const ofTheTeam: readonly SettingKey[] = ['audit.retentionYears'];

const isTeams = (reader: Reader, key: SettingKey): boolean =>
  ofTheTeam.includes(key) && reader.get(sql`SELECT 1 AS n FROM team_membership`) !== undefined;

/** A setting as it counts on this computer: what its policy fixes, whatever the store says. */
export function onThisComputer(reader: Reader, key: SettingKey, stored: unknown): unknown {
  if (fixedPlace(key) === null) return stored;
  const fixed: unknown = fixedHere()[key];
  return isTeams(reader, key) ? Math.max(Number(stored), Number(fixed)) : fixed;
}

/** Why a setting can't be given a value here; null where its policy leaves it open. Code `set-by-policy`. */
export function whyFixed(reader: Reader, key: SettingKey, value: unknown): Refused | null {
  const place = fixedPlace(key);
  if (place === null || (isTeams(reader, key) && value === fixedHere()[key])) return null;
  return failures.setByPolicy(place);
}

/** Whether nothing is left to choose for a setting: where a team has another value than the policy, a lead can still bring it there. */
export const isFixed = (reader: Reader, key: SettingKey, present: unknown): boolean =>
  fixedPlace(key) !== null && (!isTeams(reader, key) || present === fixedHere()[key]);

/** Where in the policy the password of the mail server comes from; null where the store keeps it. */
export const passwordPlace = (): string | null =>
  policyHere().mail?.passwordFile === undefined ? null : 'mail.passwordFile';

import {
  type ActionType,
  actions,
  type JobName,
  jobs,
  type ShellName,
  shells,
} from '../../../preload/contract/contract.ts';
import { type OperatorRole, reaches, type ShellRole } from '../../../preload/contract/roles.ts';
import { type SettingKey, settingRoles } from '../../../preload/contract/settings.ts';
import { useShellQuery } from '../../data/use-desk-query.ts';

/** What the window offers and the contract gives a role: an action, a job, a call to the shell, or one setting. */
export type Offered = ActionType | JobName | ShellName | `setting:${SettingKey}`;

/** The role that something asks for, as the contract says. */
export function roleOf(offered: Offered): OperatorRole {
  const role: ShellRole = offered.startsWith('setting:')
    ? settingRoles[offered.slice('setting:'.length) as SettingKey]
    : offered in actions
      ? actions[offered as ActionType].role
      : offered in jobs
        ? jobs[offered as JobName].role
        : shells[offered as ShellName].role;
  if (role === 'anyone' || role === 'setup') return 'auditor';
  return role === 'setup-lead' ? 'lead' : role;
}

/** Why a role can't do something: it changes nothing at all, or it is a lead's. Null where it can. */
export function lackOf(role: OperatorRole, offered: Offered): 'auditor' | 'lead' | null {
  if (reaches(role, roleOf(offered))) return null;
  return role === 'auditor' ? 'auditor' : 'lead';
}

/** Why who is signed in can't do something; null where they can, and until it is known who that is. */
export function useMay(offered: Offered): 'auditor' | 'lead' | null {
  const { data: status } = useShellQuery('deskStatus', {});
  return status === undefined ? null : lackOf(status.role, offered);
}

/** The role of who is signed in, once it is known. */
export function useRole(): OperatorRole | undefined {
  return useShellQuery('deskStatus', {}).data?.role;
}

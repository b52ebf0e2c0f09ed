import { describe, expect, it } from 'vitest';
import { actions, jobs, shells } from '../../../../preload/contract/contract.ts';
import { settingRoles } from '../../../../preload/contract/settings.ts';
import { lackOf, type Offered } from '../../../../renderer/shared/operators/use-may.ts';

const settings = Object.keys(settingRoles).map((key) => `setting:${key}`) as Offered[];

describe('what the window offers', () => {
  it('an auditor can do nothing that changes anything, whichever action or setting it is', () => {
    for (const offered of [...(Object.keys(actions) as Offered[]), ...settings])
      expect(lackOf('auditor', offered), offered).toBe('auditor');
  });

  it('an agent lacks exactly what the contract gives to leads', () => {
    const roles: Readonly<Record<string, string>> = {
      ...Object.fromEntries(Object.entries(actions).map(([type, { role }]) => [type, role])),
      ...Object.fromEntries(Object.entries(jobs).map(([name, { role }]) => [name, role])),
      ...Object.fromEntries(Object.entries(shells).map(([name, { role }]) => [name, role])),
      ...Object.fromEntries(Object.entries(settingRoles).map(([key, role]) => [`setting:${key}`, role])),
    };
    for (const [offered, role] of Object.entries(roles))
      expect(lackOf('agent', offered as Offered), offered).toBe(
        role === 'lead' || role === 'setup-lead' ? 'lead' : null,
      );
  });

  it('a lead can do everything', () => {
    for (const offered of [
      ...Object.keys(actions),
      ...Object.keys(jobs),
      ...Object.keys(shells),
      ...settings,
    ] as Offered[])
      expect(lackOf('lead', offered), offered).toBeNull();
  });
});

import { type FirstLead, operatorName, type SignedInOperator } from '../../preload/contract/operators.ts';
import { settingsSchemas } from '../../preload/contract/settings.ts';
import { nameIsReserved } from '../desk/operators/rules.ts';
import { type Answer, done, failures } from '../failures.ts';
import { checkOperatorPassword } from '../sign-in/passwords.ts';
import type { DeskSession } from '../sign-in/session.ts';

/** Who will be the first lead, looked at before anything is made. Codes `operator-name-reserved` and those of passwords. */
export async function firstLeadOf(options: {
  readonly lead?: FirstLead | undefined;
  readonly systemUser: string;
}): Promise<Answer<FirstLead>> {
  const lead: FirstLead = options.lead ?? {
    name: operatorName.safeParse(options.systemUser).data ?? 'Lead',
    signIn: 'system-user',
  };
  if (nameIsReserved(lead.name)) return failures.operatorNameReserved(lead.name);
  if (lead.signIn === 'system-user') return done(lead);
  const checked = await checkOperatorPassword(
    lead.password,
    {
      'password.minimumLength': settingsSchemas['password.minimumLength'].parse(undefined),
      'desk.name': settingsSchemas['desk.name'].parse(undefined),
    },
    lead.name,
  );
  return checked.ok ? done(lead) : checked;
}

/** Signs in the first lead of a store that was just made. */
export const signInFirstLead = (session: DeskSession, lead: FirstLead): Promise<Answer<SignedInOperator>> =>
  lead.signIn === 'system-user' ? session.signInAsSystemUser() : session.signIn(lead.name, lead.password);

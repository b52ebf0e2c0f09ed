import type { FirstLead } from '../../../preload/contract/operators.ts';
import { useShellQuery } from '../../data/use-desk-query.ts';
import { say } from '../../language.ts';
import {
  NewPasswordFields,
  passwordLack,
  type TypedPassword,
} from '../../shared/operators/new-password-fields.tsx';
import { operatorWords } from '../../shared/operators/words.ts';
import { RadioGroup } from '../../ui/fields/radio-group.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import styles from './setup.module.css';
import { type LeadChoice, useSetupChoices } from './setup-state.ts';
import { setupWords as words } from './words.ts';

/** The first lead as they stand in the fields, or null while something is missing. */
export function leadOf(
  choice: LeadChoice,
  likelyName: string,
  typed: TypedPassword,
  least: number,
): FirstLead | null {
  const name = (choice.name ?? likelyName).trim();
  if (name === '') return null;
  if (choice.signIn === 'system-user') return { name, signIn: 'system-user' };
  if (passwordLack(typed, least) !== null) return null;
  return { name, signIn: 'password', password: typed.password };
}

interface FirstLeadFieldsProps {
  /** The user of this computer. */
  readonly systemUser: string;
  readonly likelyName: string;
  readonly typed: TypedPassword;
  readonly onType: (typed: TypedPassword) => void;
  /** They were sent too early: what is missing is said. */
  readonly isChecked: boolean;
  /** What was said against the name or the password. */
  readonly refused: { readonly name: string | null; readonly password: string | null };
  readonly isDisabled: boolean;
}

/** Who works here first: their name, and how they sign in. */
export function FirstLeadFields(props: FirstLeadFieldsProps) {
  const { systemUser, likelyName, typed, onType, isChecked, refused, isDisabled } = props;
  const { lead, chooseLead } = useSetupChoices();
  const name = lead.name ?? likelyName;
  const { data: asked } = useShellQuery('operatorPasswordRules', {});
  return (
    <fieldset className={styles.lead} disabled={isDisabled}>
      <legend className={styles.legend}>{say(words.firstLead)}</legend>
      <p className={styles.quiet}>{say(words.firstLeadMeaning)}</p>
      <TextField
        label={say(words.yourName)}
        value={name}
        onChange={(next) => chooseLead({ ...lead, name: next })}
        errorMessage={refused.name ?? (isChecked && name.trim() === '' ? say(words.typeYourName) : null)}
      />
      <RadioGroup
        label={say(words.howYouSignIn)}
        options={[
          { value: 'password', label: say(words.withPassword), note: say(words.withPasswordMeaning) },
          {
            value: 'system-user',
            label: say(words.asSystemUser, { user: systemUser }),
            note: say(words.asSystemUserMeaning),
          },
        ]}
        value={lead.signIn}
        onChange={(signIn) => chooseLead({ ...lead, signIn })}
      />
      {lead.signIn === 'password' && asked !== undefined ? (
        <NewPasswordFields
          label={say(operatorWords.password)}
          value={typed}
          onChange={onType}
          least={asked.least}
          rules={asked.rules}
          ownWords={`${name} ${systemUser}`}
          isChecked={isChecked}
          refused={refused.password}
        />
      ) : null}
    </fieldset>
  );
}

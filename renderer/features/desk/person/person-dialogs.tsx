import { useState } from 'react';
import type { EditLevel, PersonRecord } from '../../../../preload/contract/people.ts';
import { useDraft } from '../../../data/drafts.ts';
import { say, sayWith } from '../../../language.ts';
import { ActDialog } from '../../../shared/acts/act-dialog.tsx';
import { AskedBy } from '../../../shared/acts/asked-by.tsx';
import { Callout } from '../../../ui/feedback/callout.tsx';
import { RadioGroup } from '../../../ui/fields/radio-group.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { changeWords as words } from './change-words.ts';
import { editLevelOptions } from './edit-levels.ts';

/** The changes of a person that ask for something first. */
export type PersonChange =
  | 'role-title'
  | 'edit-level'
  | 'grant'
  | 'revoke'
  | 'emergency'
  | 'deactivate'
  | 'reactivate';

export interface PersonDialogProps {
  readonly change: PersonChange;
  readonly person: PersonRecord;
  readonly withoutProof: boolean;
  readonly onClose: () => void;
}

interface Fields {
  readonly askedBy: string | null;
  readonly roleTitle: string;
  readonly editLevel: EditLevel;
  readonly why: string;
}

const levelNames = {
  'read-only': 'readOnly',
  standard: 'standard',
  full: 'full',
} as const satisfies Readonly<Record<EditLevel, string>>;

/** One change of a person, with who of the practice asks for it. */
export function PersonDialog({ change, person, withoutProof, onClose }: PersonDialogProps) {
  const { accountId, name, administrators } = person;
  const [initial] = useState<Fields>({
    askedBy: null,
    roleTitle: person.roleTitle,
    editLevel: person.editLevel,
    why: '',
  });
  const [checked, setChecked] = useState(false);
  const draft = useDraft(`person:${change}:${accountId}`, initial);
  const { askedBy: chosen, roleTitle, editLevel, why } = draft.values;
  // Where there is only one to ask, it is that one.
  const askedBy = chosen ?? (administrators.length === 1 ? (administrators[0]?.accountId ?? null) : null);
  const common = {
    subject: { accountId, practiceId: person.practiceId },
    place: `account:${accountId}`,
    withoutProof,
    onDone: draft.clear,
    onCancel: draft.clear,
    onClose,
  };
  const asking = (
    <AskedBy
      administrators={administrators}
      value={askedBy}
      onChange={(next) => draft.change({ askedBy: next })}
      none={say(words.leadMakesFirst)}
      isMissing={checked}
    />
  );
  /** The input once it is known who asks for it; until then the field says that it is missing. */
  const asked = <Input,>(input: (askedBy: string) => Input): Input | null => {
    setChecked(true);
    return askedBy === null ? null : input(askedBy);
  };
  const optionalAskedBy = askedBy === null ? {} : { askedBy };
  switch (change) {
    case 'role-title':
      return (
        <ActDialog
          {...common}
          type="people.set-role-title"
          title={say(words.changeRoleTitle)}
          confirm={say(words.changeIt)}
          input={() => ({ accountId, roleTitle, ...(chosen === null ? {} : { askedBy: chosen }) })}
          said={() => ({ title: say(words.roleTitleChanged) })}
        >
          <TextField
            label={say(words.roleTitle)}
            value={roleTitle}
            maxLength={100}
            autoFocus={!withoutProof}
            onChange={(next) => draft.change({ roleTitle: next })}
            description={say(words.aboutRoleTitle)}
          />
          {administrators.length === 0 ? null : (
            <AskedBy
              administrators={administrators}
              value={chosen}
              onChange={(next) => draft.change({ askedBy: next })}
              none=""
            />
          )}
        </ActDialog>
      );
    case 'edit-level':
      return (
        <ActDialog
          {...common}
          type="people.set-edit-level"
          title={say(words.changeEditLevel)}
          confirm={say(words.changeIt)}
          input={() => asked((by) => ({ accountId, editLevel, askedBy: by }))}
          said={() => ({ title: say(words.editLevelChanged, { level: levelNames[editLevel] }) })}
        >
          <RadioGroup
            label={say(words.editLevel)}
            value={editLevel}
            onChange={(next) => draft.change({ editLevel: next })}
            options={editLevelOptions()}
          />
          {asking}
        </ActDialog>
      );
    case 'grant':
      return (
        <ActDialog
          {...common}
          type="people.grant-administrator"
          title={say(words.grantTitle)}
          confirm={say(words.grant)}
          input={() =>
            administrators.length === 0 ? { accountId } : asked((by) => ({ accountId, askedBy: by }))
          }
          said={() => ({ title: say(words.granted, { name }) })}
        >
          <p>{sayWith(words.aboutGrant, { name: <bdi>{name}</bdi> })}</p>
          <AskedBy
            administrators={administrators}
            value={askedBy}
            onChange={(next) => draft.change({ askedBy: next })}
            none={say(words.onlyLeadMakesFirst)}
            isMissing={checked}
          />
        </ActDialog>
      );
    case 'revoke':
      return (
        <ActDialog
          {...common}
          type="people.revoke-administrator"
          title={say(words.removeAdministrator)}
          confirm={say(words.removeAdministrator)}
          isDanger
          input={() => ({ accountId, ...optionalAskedBy })}
          said={() => ({ title: say(words.revoked, { name }) })}
        >
          <p>{sayWith(words.aboutRevoke, { name: <bdi>{name}</bdi> })}</p>
          {asking}
        </ActDialog>
      );
    case 'emergency':
      return (
        <ActDialog
          {...common}
          type="people.set-emergency-access"
          title={say(person.emergencyAccess ? words.endEmergency : words.allowEmergency)}
          confirm={say(person.emergencyAccess ? words.endIt : words.allowIt)}
          input={() => asked((by) => ({ accountId, allowed: !person.emergencyAccess, askedBy: by }))}
          said={() => ({
            title: say(person.emergencyAccess ? words.emergencyEnded : words.emergencyAllowed),
          })}
        >
          <p>{say(person.emergencyAccess ? words.aboutEnd : words.aboutAllow)}</p>
          {asking}
        </ActDialog>
      );
    case 'deactivate':
      return (
        <ActDialog
          {...common}
          type="people.deactivate"
          title={say(words.deactivateTitle)}
          confirm={say(words.deactivate)}
          isDanger
          input={() => ({ accountId, why, ...optionalAskedBy })}
          said={() => ({
            title: say(words.deactivated),
            note: say(words.addressStaysHeld),
            matter: { kind: 'deactivated', accountId },
          })}
        >
          <p>{sayWith(words.aboutDeactivate, { name: <bdi>{name}</bdi> })}</p>
          {asking}
          <TextField
            label={say(words.why)}
            value={why}
            maxLength={500}
            onChange={(next) => draft.change({ why: next })}
            placeholder={say(words.leftPractice)}
          />
        </ActDialog>
      );
    case 'reactivate':
      return (
        <ActDialog
          {...common}
          type="people.reactivate"
          title={say(words.reactivateTitle)}
          confirm={say(words.reactivate)}
          input={() => asked((by) => ({ accountId, askedBy: by }))}
          said={() => ({ title: say(words.reactivated) })}
        >
          <Callout tone="info">{sayWith(words.aboutReactivate, { name: <bdi>{name}</bdi> })}</Callout>
          {asking}
        </ActDialog>
      );
  }
}

import { useState } from 'react';
import { type EditLevel, editLevels, type PersonRecord } from '../../../../preload/contract/people.ts';
import { useDraft } from '../../../data/drafts.ts';
import { ActDialog } from '../../../shared/acts/act-dialog.tsx';
import { AskedBy } from '../../../shared/acts/asked-by.tsx';
import { Callout } from '../../../ui/feedback/callout.tsx';
import { RadioGroup } from '../../../ui/fields/radio-group.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { editLevelWords } from './edit-levels.ts';

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

const noneYet = 'A lead first makes somebody its administrator.';

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
      none={noneYet}
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
          title="Change the role title"
          confirm="Change it"
          input={() => ({ accountId, roleTitle, ...(chosen === null ? {} : { askedBy: chosen }) })}
          said={{ title: 'The role title is changed' }}
        >
          <TextField
            label="Role title"
            value={roleTitle}
            maxLength={100}
            autoFocus={!withoutProof}
            onChange={(next) => draft.change({ roleTitle: next })}
            description="What the practice calls the position. It gives no rights."
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
          title="Change the edit level"
          confirm="Change it"
          input={() => asked((by) => ({ accountId, editLevel, askedBy: by }))}
          said={{ title: `The edit level is ${editLevelWords[editLevel].toLowerCase()} now` }}
        >
          <RadioGroup
            label="Edit level"
            value={editLevel}
            onChange={(next) => draft.change({ editLevel: next })}
            options={editLevels.map((value) => ({ value, label: editLevelWords[value] }))}
          />
          {asking}
        </ActDialog>
      );
    case 'grant':
      return (
        <ActDialog
          {...common}
          type="people.grant-administrator"
          title="Make an administrator"
          confirm="Make administrator"
          input={() =>
            administrators.length === 0 ? { accountId } : asked((by) => ({ accountId, askedBy: by }))
          }
          said={{ title: `${name} is an administrator now` }}
        >
          <p>
            <bdi>{name}</bdi> will be able to add, change and deactivate people, reset passwords, change login
            emails and reset verification phones.
          </p>
          <AskedBy
            administrators={administrators}
            value={askedBy}
            onChange={(next) => draft.change({ askedBy: next })}
            none="Only a lead can make the first one."
            isMissing={checked}
          />
        </ActDialog>
      );
    case 'revoke':
      return (
        <ActDialog
          {...common}
          type="people.revoke-administrator"
          title="Administrator no longer"
          confirm="Take it away"
          isDanger
          input={() => ({ accountId, ...optionalAskedBy })}
          said={{ title: `${name} is no longer an administrator` }}
        >
          <p>
            <bdi>{name}</bdi> keeps signing in, with the same edit level.
          </p>
          {asking}
        </ActDialog>
      );
    case 'emergency':
      return (
        <ActDialog
          {...common}
          type="people.set-emergency-access"
          title={person.emergencyAccess ? 'End emergency access' : 'Allow emergency access'}
          confirm={person.emergencyAccess ? 'End it' : 'Allow it'}
          input={() => asked((by) => ({ accountId, allowed: !person.emergencyAccess, askedBy: by }))}
          said={{
            title: person.emergencyAccess ? 'Emergency access has ended' : 'Emergency access is allowed',
          }}
        >
          <p>
            {person.emergencyAccess
              ? 'From now on this person reaches only what their edit level allows.'
              : 'In an emergency this person may reach records beyond their edit level. Each use is for the practice to look at.'}
          </p>
          {asking}
        </ActDialog>
      );
    case 'deactivate':
      return (
        <ActDialog
          {...common}
          type="people.deactivate"
          title="Deactivate the account"
          confirm="Deactivate"
          isDanger
          input={() => ({ accountId, why, ...optionalAskedBy })}
          said={{
            title: 'The account is deactivated',
            note: 'Its address stays held until it is released.',
            matter: { kind: 'deactivated', accountId },
          }}
        >
          <p>
            <bdi>{name}</bdi> can’t sign in any more, at once. Links that were sent stop working. The address
            stays held and can be released with a lead’s approval.
          </p>
          {asking}
          <TextField
            label="Why"
            value={why}
            maxLength={500}
            onChange={(next) => draft.change({ why: next })}
            placeholder="left the practice"
          />
        </ActDialog>
      );
    case 'reactivate':
      return (
        <ActDialog
          {...common}
          type="people.reactivate"
          title="Reactivate the account"
          confirm="Reactivate"
          input={() => asked((by) => ({ accountId, askedBy: by }))}
          said={{ title: 'The account is active again' }}
        >
          <Callout tone="info">
            <bdi>{name}</bdi> can sign in again, with the address and the password from before.
          </Callout>
          {asking}
        </ActDialog>
      );
  }
}

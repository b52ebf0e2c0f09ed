import { useState } from 'react';
import type { Actions, ActionType } from '../../../preload/contract/contract.ts';
import type { InputOf } from '../../../preload/contract/define.ts';
import type { IconName } from '../../../preload/contract/icons.ts';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import type { Said } from '../record/desk-store.ts';
import { ActButton } from './act-button.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { useAct } from './use-act.ts';
import type { ActSubject } from './use-readiness.ts';

export interface DirectActProps<Type extends ActionType> {
  readonly type: Type;
  readonly subject: ActSubject;
  readonly place: string;
  readonly input: InputOf<Actions[Type]>;
  /** What is said once it is done; said when drawn. */
  readonly said: () => Said;
  readonly children: string;
  readonly about?: string;
  readonly icon?: IconName;
  readonly refused?: string | null;
}

/** An action that a press does at once: nothing is lost that can't be given back. */
export function DirectAct<Type extends ActionType>(props: DirectActProps<Type>) {
  const { type, subject, place, input, said, children } = props;
  const act = useAct(type, place);
  const [without, setWithout] = useState(false);
  return (
    <>
      <ActButton
        type={type}
        subject={subject}
        isPending={act.busy}
        refused={props.refused ?? null}
        {...(props.about === undefined ? {} : { about: props.about })}
        {...(props.icon === undefined ? {} : { icon: props.icon })}
        onPress={(withoutProof) => (withoutProof ? setWithout(true) : void act.run(input, said))}
      >
        {children}
      </ActButton>
      <InlineError error={act.error} />
      {without ? (
        <ReasonDialog
          type={type}
          title={children}
          confirm={children}
          subject={subject}
          place={place}
          input={input}
          said={said}
          onClose={() => setWithout(false)}
        />
      ) : null}
    </>
  );
}

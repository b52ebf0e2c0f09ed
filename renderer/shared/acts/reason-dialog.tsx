import type { ReactNode } from 'react';
import type { Actions, ActionType } from '../../../preload/contract/contract.ts';
import type { InputOf } from '../../../preload/contract/define.ts';
import type { Said } from '../record/desk-store.ts';
import { ActDialog } from './act-dialog.tsx';
import type { ActSubject } from './use-readiness.ts';

export interface ReasonDialogProps<Type extends ActionType> {
  readonly type: Type;
  readonly title: string;
  readonly confirm: string;
  readonly subject: ActSubject;
  readonly place: string;
  readonly input: InputOf<Actions[Type]>;
  readonly said: () => Said;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** An action that asks for nothing else, which a lead does without proof: only the reason is asked for. */
export function ReasonDialog<Type extends ActionType>({
  input,
  children = null,
  ...rest
}: ReasonDialogProps<Type>) {
  return (
    <ActDialog {...rest} input={() => input} withoutProof>
      {children}
    </ActDialog>
  );
}

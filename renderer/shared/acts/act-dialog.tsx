import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { Actions, ActionType } from '../../../preload/contract/contract.ts';
import type { InputOf, OutputOf } from '../../../preload/contract/define.ts';
import type { Refusal, Strength } from '../../../preload/contract/shared.ts';
import { useDraft } from '../../data/drafts.ts';
import { say } from '../../language.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { Dialog } from '../../ui/dialogs/dialog.tsx';
import { Callout } from '../../ui/feedback/callout.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { Checkbox } from '../../ui/fields/checkbox.tsx';
import { LinkReachNote } from '../mail/link-reach.tsx';
import { ProseArea } from '../prose/prose-area.tsx';
import type { Said } from '../record/desk-store.ts';
import styles from './acts.module.css';
import { BelongsTo } from './belongs-to.tsx';
import { ProofNeed } from './proof-need.tsx';
import { ProvisionalNote } from './provisional-note.tsx';
import { useAct } from './use-act.ts';
import { type ActSubject, useReadiness } from './use-readiness.ts';
import { actWords as words } from './words.ts';

export interface ActDialogProps<Type extends ActionType> {
  readonly type: Type;
  readonly title: string;
  readonly subject: ActSubject;
  /** Where it depends on what the action would do. */
  readonly strength?: Strength;
  /** Where its outcome is kept, as in `account:a-17`. */
  readonly place: string;
  /** What the button does, as a verb. */
  readonly confirm: string;
  readonly isDanger?: boolean;
  /** What the button says that leaves everything as it is. */
  readonly dismiss?: string;
  /** The input as the fields stand, or null while one of them is missing: the fields then say so. */
  readonly input: () => InputOf<Actions[Type]> | null;
  /** What is said once it is done; said when drawn. */
  readonly said: (value: OutputOf<Actions[Type]>) => Said;
  /** A lead chose the way without proof already. */
  readonly withoutProof: boolean;
  /** What to press after a refusal, where there is a way on. */
  readonly afterRefusal?: (error: Refusal) => ReactNode;
  readonly onDone?: (value: OutputOf<Actions[Type]>) => void;
  /** Cancel was pressed: what was typed is given up. Escape only closes. */
  readonly onCancel?: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const noReason = { reason: '' };

/** Actions whose mail has a link. */
const mailsLink: ReadonlySet<ActionType> = new Set([
  'claims.claim',
  'claims.change-email',
  'people.invite',
  'upgrade.attempt',
]);

/** An action with what it needs to know, what it lacks, and for a lead the way without proof. */
export function ActDialog<Type extends ActionType>(props: ActDialogProps<Type>) {
  const { type, title, subject, place, onClose } = props;
  const form = useId();
  const needId = useId();
  const act = useAct(type, place);
  const readiness = useReadiness(type, subject, 0, props.strength);
  const [without, setWithout] = useState(props.withoutProof);
  const [checked, setChecked] = useState(false);
  const [refusals, setRefusals] = useState(0);
  const fields = useRef<HTMLFormElement>(null);
  const override = useDraft(`override:${type}:${place}`, noReason);
  const isOverride = without && readiness.mayOverride;
  const { reason } = override.values;
  const isReasoned = reason.trim() !== '';

  // Pressed too early: the focus goes to the first field that misses something.
  useEffect(() => {
    if (refusals > 0) fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusals]);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setChecked(true);
    // Enter in a field asks for it too.
    if (!readiness.isEnough && !isOverride) return;
    const input = props.input();
    if (input === null || (isOverride && !isReasoned)) return setRefusals((count) => count + 1);
    const answer = await act.run(input, props.said, isOverride ? { override: reason } : undefined);
    if (!answer.ok) return;
    override.clear();
    props.onDone?.(answer.value);
    onClose();
  };

  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button
            onPress={() => {
              override.clear();
              props.onCancel?.();
              onClose();
            }}
          >
            {props.dismiss ?? say(words.cancel)}
          </Button>
          <Button
            variant={props.isDanger === true ? 'danger' : 'primary'}
            type="submit"
            form={form}
            isPending={act.busy}
            offBy={readiness.isEnough || isOverride ? null : needId}
          >
            {props.confirm}
          </Button>
        </>
      }
    >
      <form
        ref={fields}
        id={form}
        className={styles.form}
        onSubmit={(event) => void submit(event)}
        noValidate
      >
        {props.children}
        <ProvisionalNote type={type} />
        {mailsLink.has(type) ? <LinkReachNote /> : null}
        {readiness.isEnough ? null : (
          <Callout tone="warn" title={say(isOverride ? words.withoutNeededProof : words.notProvenEnough)}>
            <ProofNeed readiness={readiness} id={needId} />
          </Callout>
        )}
        {readiness.mayOverride ? (
          <Checkbox isSelected={without} onChange={setWithout} note={say(words.overrideIsMarked)}>
            {say(words.withoutProof)}
          </Checkbox>
        ) : null}
        {isOverride ? (
          <ProseArea
            label={say(words.whyWithoutProof)}
            rows={2}
            value={reason}
            onChange={(next) => override.change({ reason: next })}
            autoFocus={props.withoutProof}
            errorMessage={checked && reason.trim() === '' ? say(words.writeWhyWithoutProof) : null}
          />
        ) : null}
        <InlineError
          error={act.error}
          actions={act.error === null ? null : (props.afterRefusal?.(act.error) ?? null)}
        />
        <BelongsTo practiceId={subject.practiceId} />
      </form>
    </Dialog>
  );
}

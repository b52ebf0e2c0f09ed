import { useId } from 'react';
import type { ActionType } from '../../../preload/contract/contract.ts';
import type { IconName } from '../../../preload/contract/icons.ts';
import type { Strength } from '../../../preload/contract/shared.ts';
import { say } from '../../language.ts';
import { Button, type ButtonVariant } from '../../ui/buttons/button.tsx';
import { Off } from '../../ui/off.tsx';
import { auditorNote } from '../operators/may.tsx';
import { useMay } from '../operators/use-may.ts';
import { operatorWords } from '../operators/words.ts';
import styles from './acts.module.css';
import { ProofNeed } from './proof-need.tsx';
import { type ActSubject, useReadiness } from './use-readiness.ts';
import { actWords as words } from './words.ts';

export interface ActButtonProps {
  readonly type: ActionType;
  readonly subject: ActSubject;
  readonly children: string;
  /** What it is about, for those who hear the button without its row. */
  readonly about?: string;
  /** The strength that is known already, until the desk has answered. */
  readonly strength?: Strength;
  readonly variant?: ButtonVariant;
  readonly icon?: IconName;
  readonly isPending?: boolean;
  /** Why it can't be done at all now, whatever is proven. */
  readonly refused?: string | null;
  /** `withoutProof`: a lead chose to go on with a reason instead. */
  readonly onPress: (withoutProof: boolean) => void;
}

/** An action as a button that says what it still lacks, and offers a lead the way without. */
export function ActButton(props: ActButtonProps) {
  const { type, subject, children, about, variant = 'quiet', isPending = false } = props;
  const lack = useMay(type);
  const refused = props.refused ?? (lack === 'lead' ? say(operatorWords.leadNeeded) : null);
  const readiness = useReadiness(type, subject, props.strength);
  const needId = useId();
  const name = about === undefined ? {} : { 'aria-label': say(words.actAbout, { act: children, about }) };
  if (lack === 'auditor')
    return (
      <Off by={auditorNote}>
        <Button variant={variant} {...(props.icon === undefined ? {} : { icon: props.icon })} {...name}>
          {children}
        </Button>
      </Off>
    );
  if (refused !== null)
    return (
      <Button variant={variant} lacks={refused} {...name}>
        {children}
      </Button>
    );
  return (
    <span className={styles.act}>
      <span className={styles.buttons}>
        <Button
          variant={variant}
          {...(props.icon === undefined ? {} : { icon: props.icon })}
          {...name}
          isPending={isPending}
          isDisabled={!readiness.isEnough}
          {...(readiness.isEnough ? {} : { 'aria-describedby': needId })}
          onPress={() => props.onPress(false)}
        >
          {children}
        </Button>
        {readiness.mayOverride ? (
          <Button
            variant="plain"
            aria-label={
              about === undefined
                ? say(words.actWithoutProof, { act: children })
                : say(words.actWithoutProofAbout, { act: children, about })
            }
            onPress={() => props.onPress(true)}
          >
            {say(words.withoutProof)}
          </Button>
        ) : null}
      </span>
      <ProofNeed readiness={readiness} id={needId} />
    </span>
  );
}

import { useId } from 'react';
import type { ActionType } from '../../../preload/contract/contract.ts';
import type { IconName } from '../../../preload/contract/icons.ts';
import type { Strength } from '../../../preload/contract/shared.ts';
import { askWhichCall } from '../../data/which-call.ts';
import { say } from '../../language.ts';
import { Button, type ButtonVariant } from '../../ui/buttons/button.tsx';
import { Icon } from '../../ui/buttons/icon.tsx';
import { MenuButton } from '../../ui/dialogs/menu-button.tsx';
import { Off } from '../../ui/off.tsx';
import { auditorNote } from '../operators/may.tsx';
import { useMay } from '../operators/use-may.ts';
import { operatorWords } from '../operators/words.ts';
import styles from './acts.module.css';
import { useSaidAbove } from './acts-here.tsx';
import { ProofNeed } from './proof-need.tsx';
import { type ActSubject, useReadiness } from './use-readiness.ts';
import { actWords as words } from './words.ts';

export interface ActButtonProps {
  readonly type: ActionType;
  readonly subject: ActSubject;
  readonly children: string;
  /** What it is about, for those who hear the button without its row. */
  readonly about?: string;
  /** What it is called away from its place, where its words need that. */
  readonly named?: string;
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
  const { otherCall } = readiness;
  const { isSaid: isSaidAbove, isMixed } = useSaidAbove(
    props.named ?? (about === undefined ? children : say(words.actAbout, { act: children, about })),
    readiness,
    lack !== null || refused !== null,
  );
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
          {...(readiness.isEnough || otherCall === null
            ? { offBy: readiness.isEnough ? null : needId }
            : { 'aria-describedby': needId })}
          onPress={() =>
            otherCall === null
              ? props.onPress(false)
              : askWhichCall({ number: otherCall, subject, needed: readiness.needed })
          }
        >
          {children}
        </Button>
        {readiness.isEnough || !isMixed ? null : (
          <span className={styles.short} aria-hidden="true">
            <Icon name="shield" /> {say(words.needsStrength, { needed: readiness.needed })}
          </span>
        )}
        {readiness.mayOverride ? (
          <MenuButton
            isCompact
            label={say(words.moreWays, {
              act: about === undefined ? children : say(words.actAbout, { act: children, about }),
            })}
            entries={[
              {
                id: 'without-proof',
                label: say(words.withoutProof),
                note: say(words.overrideIsMarked),
                onSelect: () => props.onPress(true),
              },
            ]}
          />
        ) : null}
      </span>
      {isSaidAbove ? (
        <span className={styles.spoken}>
          <ProofNeed readiness={readiness} id={needId} />
        </span>
      ) : (
        <ProofNeed readiness={readiness} id={needId} />
      )}
    </span>
  );
}

import { type ReactNode, useId } from 'react';
import { say } from '../../language.ts';
import { Off } from '../../ui/off.tsx';
import styles from './operators.module.css';
import { type Offered, useMay } from './use-may.ts';
import { operatorWords as words } from './words.ts';

/** The banner that says what an auditor's window is: each thing that is off there refers to it. */
export const auditorNote = 'auditor-changes-nothing';

interface MayProps {
  /** What the parts inside do. */
  readonly offered: Offered;
  readonly children: ReactNode;
}

/** Switches off what the role of who is signed in does not reach. What only leads may says so; an auditor's banner says the rest. */
export function May({ offered, children }: MayProps) {
  const lack = useMay(offered);
  const id = useId();
  return (
    <>
      <Off by={lack === null ? null : lack === 'auditor' ? auditorNote : id}>{children}</Off>
      {lack === 'lead' ? (
        <p id={id} className={styles.lack}>
          {say(words.leadNeeded)}
        </p>
      ) : null}
    </>
  );
}

import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useId,
  useMemo,
  useState,
} from 'react';
import { useShellQuery } from '../../data/use-desk-query.ts';
import { say } from '../../language.ts';
import { Icon } from '../../ui/buttons/icon.tsx';
import styles from './acts.module.css';
import { grouped, keyOf, type Lacking } from './lacking.ts';
import type { Readiness } from './use-readiness.ts';
import { actWords as words } from './words.ts';

interface ActsContext {
  readonly tell: (id: string, lacking: Lacking | null) => void;
  /** Not all that lack something lack the same strength. */
  readonly isMixed: boolean;
}

const Around = createContext<ActsContext | null>(null);

/** A place with several actions: what they lack is said once, above them all. */
export function ActsHere({ children }: { readonly children: ReactNode }) {
  const [lacking, setLacking] = useState<Readonly<Record<string, Lacking>>>({});
  const tell = useCallback<ActsContext['tell']>(
    (id, told) =>
      setLacking(({ [id]: _before, ...others }) => (told === null ? others : { ...others, [id]: told })),
    [],
  );
  const isMixed = new Set(Object.values(lacking).map(({ needed }) => needed)).size > 1;
  const context = useMemo(() => ({ tell, isMixed }), [tell, isMixed]);
  return (
    <Around value={context}>
      <Summary lacking={Object.values(lacking)} />
      {children}
    </Around>
  );
}

/**
 * Tells the place around what an action lacks. `isSaid` where that is said there, and not on the action; the action says the
 * strength itself where others there lack another one (`isMixed`).
 */
export function useSaidAbove(
  act: string,
  readiness: Readiness,
  isOff: boolean,
): { readonly isSaid: boolean; readonly isMixed: boolean } {
  const around = useContext(Around);
  const tell = around?.tell;
  const id = useId();
  const { isEnough, needed, stand, leftOut, wouldDo } = readiness;
  const isLacking = !isOff && !isEnough;
  useEffect(() => {
    if (tell === undefined) return;
    tell(id, isLacking ? { act, needed, stand, leftOut, wouldDo } : null);
    return () => tell(id, null);
  }, [tell, id, act, isLacking, needed, stand, leftOut, wouldDo]);
  return { isSaid: around !== null, isMixed: around?.isMixed === true };
}

function Summary({ lacking }: { readonly lacking: readonly Lacking[] }) {
  const { data: status } = useShellQuery('deskStatus', {});
  const [first] = lacking;
  if (first === undefined) return null;
  return (
    <div className={styles.summary} role="note">
      <Icon name="shield" />
      <div>
        <p>
          <strong>{first.stand}</strong>
          {status !== undefined && status.role !== 'lead' ? ` ${say(words.onlyLeadWithout)}` : null}
        </p>
        <ul>
          {grouped(lacking).map((group) => (
            <li key={keyOf(group)}>
              {[
                say(words.unlocks, { acts: group.acts.join(', '), needed: group.needed }),
                group.leftOut,
                group.wouldDo === '' ? '' : say(words.accepted, { proofs: group.wouldDo }),
              ]
                .filter((sentence) => sentence !== '')
                .join(' ')}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

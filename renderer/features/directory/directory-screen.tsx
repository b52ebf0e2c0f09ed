import { useEffect } from 'react';
import { countText } from '../../data/numbers.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { say } from '../../language.ts';
import { useNavigation } from '../../shared/window/navigation.ts';
import { PageError } from '../../ui/feedback/page-error.tsx';
import { ScreenFrame } from '../../ui/layout/screen-frame.tsx';
import { Tabs } from '../../ui/layout/tabs.tsx';
import { DifferencesTab } from '../differences/differences-tab.tsx';
import { ReadinessScreen } from '../readiness/readiness-screen.tsx';
import { ContestedList } from './contested-list.tsx';
import styles from './directory-screen.module.css';
import { directoryTabs, useDirectoryState } from './directory-state.ts';
import { ImportTab } from './import-tab.tsx';
import { directoryWords as words } from './words.ts';

/** What the desk knows of practices and people: how much there is, how more is imported, and what doesn't fit yet. */
export function DirectoryScreen() {
  const params = useNavigation((navigation) => navigation.params);
  const { tab, showTab } = useDirectoryState();
  const { data: counts, error } = useDeskQuery('directoryCounts', {});
  const { data: differences } = useDeskQuery('differences', { limit: 1 });

  useEffect(() => {
    const section = directoryTabs.find((each) => each === params.section);
    if (section !== undefined) showTab(section);
  }, [params, showTab]);

  return (
    <ScreenFrame>
      {error === null ? (
        <dl className={styles.counts}>
          <Count name={say(words.practices)} count={counts?.practices} />
          <Count name={say(words.peopleAndClinics)} count={counts?.accounts} />
          <Count name={say(words.contestedAddresses)} count={counts?.contested} />
        </dl>
      ) : (
        <PageError error={error} />
      )}
      <Tabs
        label={say(words.directory)}
        selected={tab}
        onSelect={showTab}
        items={[
          {
            id: 'import',
            label: say(words.import),
            content: <ImportTab isEmpty={counts?.practices === 0} />,
          },
          {
            id: 'contested',
            label: say(words.contestedAddresses),
            count: counts?.contested ?? null,
            content: <ContestedList />,
          },
          {
            id: 'differences',
            label: say(words.differences),
            count: differences?.total ?? null,
            content: <DifferencesTab />,
          },
          { id: 'readiness', label: say(words.readiness), content: <ReadinessScreen /> },
        ]}
      />
    </ScreenFrame>
  );
}

function Count({ name, count }: { readonly name: string; readonly count: number | undefined }) {
  return (
    <div className={styles.count}>
      <dt>{name}</dt>
      <dd>{count === undefined ? '…' : countText(count)}</dd>
    </div>
  );
}

import type { RememberedMap } from '../../../preload/contract/import-reading.ts';
import { useAction } from '../../data/use-action.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { say } from '../../language.ts';
import { May } from '../../shared/operators/may.tsx';
import { Button } from '../../ui/buttons/button.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { Panel } from '../../ui/layout/panel.tsx';
import { PlainTable } from '../../ui/lists/plain-table.tsx';
import { RelativeTime } from '../../ui/text/relative-time.tsx';
import styles from './directory-screen.module.css';
import { fieldName } from './field-names.ts';
import { importWords } from './import-words.ts';
import { previewWords as words } from './preview-words.ts';

/** Sources whose columns are remembered. Nothing where none is. */
export function KnownSources() {
  const { data: maps = [] } = useDeskQuery('importMaps', {});
  const forget = useAction('imports.forget-map');
  if (maps.length === 0) return null;
  return (
    <Panel level={2} title={say(words.knownSources, { count: maps.length })}>
      <p className={styles.quiet}>{say(words.knownMeaning)}</p>
      <InlineError error={forget.error} />
      <May offered="imports.forget-map">
        <PlainTable>
          <thead>
            <tr>
              <th scope="col" className={styles.name}>
                {say(words.contains)}
              </th>
              <th scope="col">{say(words.columns)}</th>
              <th scope="col" className={styles.name}>
                {say(words.rememberedAt)}
              </th>
              <td className={styles.line} />
            </tr>
          </thead>
          <tbody>
            {maps.map((map) => (
              <tr key={`${map.what} ${map.headers.join(' ')}`}>
                <td>{say(map.what === 'practices' ? importWords.practices : importWords.people)}</td>
                <td>
                  <bdi>{columnsOf(map)}</bdi>
                </td>
                <td>
                  <RelativeTime at={map.at} /> · <bdi>{map.operator}</bdi>
                </td>
                <td>
                  <Button
                    variant="plain"
                    isPending={forget.busy}
                    aria-label={say(words.forgetOne, { columns: columnsOf(map) })}
                    onPress={() => void forget.run({ what: map.what, headers: [...map.headers] })}
                  >
                    {say(words.forget)}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </PlainTable>
      </May>
    </Panel>
  );
}

const columnsOf = ({ map }: RememberedMap): string =>
  map
    .filter(({ to }) => to !== '')
    .map(({ from, to }) => `${from} → ${fieldName(to)}`)
    .join(', ');

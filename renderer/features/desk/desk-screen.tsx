import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { LookupKind, LookupResult } from '../../../preload/contract/directory.ts';
import { say } from '../../language.ts';
import { useCalls } from '../../shared/call/call-store.ts';
import { May } from '../../shared/operators/may.tsx';
import { type Opened, openedKey, useDesk } from '../../shared/record/desk-store.ts';
import { useNavigation } from '../../shared/window/navigation.ts';
import { useRecordMenu } from '../../shared/window/use-record-menu.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/buttons/button.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { Loading } from '../../ui/feedback/loading.tsx';
import { VirtualList } from '../../ui/lists/virtual-list.tsx';
import styles from './desk-screen.module.css';
import { AccountView } from './record/account-view.tsx';
import { EmailView } from './record/email-view.tsx';
import { PracticeView } from './record/practice-view.tsx';
import { resultPrefix } from './search/command-bar.tsx';
import { ResultRow } from './search/result-row.tsx';
import { useActiveRow, useOpenRow } from './search/use-results.ts';
import { type SearchRow, type SearchView, useSearch } from './search/use-search.ts';
import { WorklistBar } from './search/worklist-bar.tsx';
import { deskWords as words } from './words.ts';

const readAfterMillis = 300;

/** The desk: one box, what it found, and the record that is open beside it. */
export function DeskScreen() {
  const text = useDesk((state) => state.text);
  const trail = useDesk((state) => state.trail);
  const walk = useDesk((state) => state.walk);
  const openRecord = useDesk((state) => state.openRecord);
  const stepBack = useDesk((state) => state.stepBack);
  const askFocus = useDesk((state) => state.askFocus);
  const params = useNavigation((state) => state.params);
  const search = useSearch(text);
  const record = useRef<HTMLDivElement>(null);
  const opened = trail.at(-1) ?? null;

  useEffect(() => {
    if (params.account !== undefined && params.email === undefined)
      openRecord({ type: 'account', id: params.account });
    if (params.practice !== undefined) openRecord({ type: 'practice', id: params.practice });
    if (params.email !== undefined)
      openRecord({
        type: 'email',
        id: params.email,
        ...(params.account === undefined ? {} : { forAccount: params.account }),
      });
  }, [params, openRecord]);

  const active = useActiveRow(search);
  const openRow = useOpenRow();
  const menuOf = useRecordMenu();
  const menuOfRow = (row: SearchRow) => {
    const open = (): void => openRow(row);
    if (row.kind === 'case') {
      const { number } = row.record;
      return menuOf({ place: { kind: 'case', id: number }, open, number });
    }
    if (row.kind !== 'hit') return [];
    const { type, id, practiceId } = row.hit;
    return menuOf({ place: { kind: type, id }, open, number: practiceId });
  };

  const amount = search.result === null ? null : amountOf(search.result);
  useEffect(() => {
    if (search.isStale || amount === null) return;
    // Read out when the typing pauses, not at each key.
    const timer = setTimeout(() => announce(say(words.found, { amount })), readAfterMillis);
    return () => clearTimeout(timer);
  }, [search.isStale, amount]);

  // Enter on what is open already goes into it, where Tab and the number keys of the ways out work.
  const recordAsked = useDesk((state) => state.recordAsked);
  const answeredAsk = useRef(recordAsked);
  useEffect(() => {
    if (answeredAsk.current !== recordAsked) record.current?.focus();
    answeredAsk.current = recordAsked;
  }, [recordAsked]);

  const onRecordKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    // Dialogs and menus are rendered elsewhere but bubble through here; their Escape is theirs.
    if (!(event.target instanceof Node) || record.current?.contains(event.target) !== true) return;
    event.preventDefault();
    stepBack();
    if (useDesk.getState().trail.length === 0) askFocus();
    else record.current?.focus();
  };

  return (
    <div className={styles.desk}>
      <div className={styles.columns}>
        <section
          className={styles.results}
          aria-label={say(words.results)}
          aria-busy={search.isStale}
          data-part=""
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || event.defaultPrevented) return;
            event.preventDefault();
            askFocus();
          }}
        >
          <p className={styles.count}>
            <Count search={search} text={text.trim()} />
          </p>
          {search.error === null ? null : (
            <div className={styles.error}>
              <InlineError error={search.error} />
            </div>
          )}
          <div className={styles.list}>
            {search.rows.length > 0 ? (
              <VirtualList
                label={say(words.results)}
                rows={search.rows}
                rowKey={(row) => row.key}
                renderRow={(row) => <ResultRow row={row} isAlone={text.trim() === ''} />}
                rowHeight={heightOf}
                idPrefix={resultPrefix}
                activeKey={active?.key ?? null}
                selectedKey={opened === null ? null : rowKeyOf(opened)}
                onActiveChange={walk}
                onActivate={openRow}
                menuOf={menuOfRow}
                onNearEnd={search.more}
                total={null}
                isStale={search.isStale}
              />
            ) : (
              <NothingFound search={search} text={text.trim()} />
            )}
          </div>
        </section>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape works from anything inside. */}
        <div ref={record} className={styles.record} tabIndex={-1} data-part="whole" onKeyDown={onRecordKey}>
          <WorklistBar opened={opened} />
          {opened === null ? <NothingOpen /> : <OpenedView key={openedKey(opened)} opened={opened} />}
        </div>
      </div>
    </div>
  );
}

const heightOf = (row: SearchRow): number =>
  row.kind === 'command' && row.command.lacks == null
    ? 40
    : row.kind === 'hit' && row.heading !== undefined
      ? 84
      : 56;

const rowKeyOf = (opened: Opened): string =>
  opened.type === 'email' ? `explain:${opened.id}` : `${opened.type}:${opened.id}`;

function OpenedView({ opened }: { readonly opened: Opened }) {
  switch (opened.type) {
    case 'account':
      return <AccountView id={opened.id} />;
    case 'practice':
      return <PracticeView id={opened.id} />;
    case 'email':
      return <EmailView email={opened.id} forAccount={opened.forAccount ?? null} />;
  }
}

function Count({ search, text }: { readonly search: SearchView; readonly text: string }) {
  return <>{countOf(search, text)}</>;
}

const foundKinds = {
  email: 'email',
  phone: 'phone',
  'practice-id': 'practiceId',
  'user-name': 'userName',
  text: 'name',
} as const satisfies Readonly<Record<LookupKind, string>>;

const amountOf = ({ total, totalIsAtLeast }: LookupResult): string =>
  say(words.amount, { total, isMore: String(totalIsAtLeast) });

function countOf({ error, result, rows, isStale }: SearchView, text: string): string {
  if (text === '') return say(words.whatCanBeDone);
  if (error !== null) return say(words.noAnswer);
  if (result === null) return say(isStale ? words.searching : words.commands);
  if (result.total === 0 && rows.length > 0) return say(words.noExactMatch);
  const { total, hits, kind } = result;
  const found = say(words.foundBy, { amount: amountOf(result), kind: foundKinds[kind] });
  // More rows load with scrolling, up to what one can look through.
  return hits.length < total || result.totalIsAtLeast
    ? say(words.bestOfFound, { found, shown: hits.length })
    : found;
}

function NothingFound({ search, text }: { readonly search: SearchView; readonly text: string }) {
  const ask = useDesk((state) => state.ask);
  const begin = useCalls((state) => state.begin);
  if (search.error !== null) return null;
  if (search.isStale || search.mayFollow) return <Loading of="rows" />;
  return (
    <EmptyState
      icon="search"
      title={say(words.nothingFound)}
      action={
        <>
          <May offered="cases.open">
            <Button icon="phone" onPress={() => begin()}>
              {say(words.newCall)}
            </Button>
          </May>
          <May offered="logins.user-name-help">
            <Button
              icon="person"
              onPress={() => ask({ kind: 'user-name-help', ...(text.includes('@') ? { email: text } : {}) })}
            >
              {say(words.forgotUserName)}
            </Button>
          </May>
        </>
      }
    >
      <p>{say(words.howToFind)}</p>
    </EmptyState>
  );
}

function NothingOpen() {
  return (
    <div className={styles.nothing}>
      <EmptyState icon="person" title={say(words.recordOpensHere)}>
        <p>{say(words.howToSearch)}</p>
      </EmptyState>
    </div>
  );
}

import type { AuditEntry } from '../../../preload/contract/audit-log.ts';
import { proofWords } from '../../data/proof-words.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { say, windowLocale } from '../../language.ts';
import { useNavigation } from '../../shared/window/navigation.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { Callout } from '../../ui/feedback/callout.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { Loading } from '../../ui/feedback/loading.tsx';
import { FieldRow, FieldRows } from '../../ui/fields/field-rows.tsx';
import { Panel } from '../../ui/layout/panel.tsx';
import { NameText } from '../../ui/text/name-text.tsx';
import { RelativeTime } from '../../ui/text/relative-time.tsx';
import styles from './audit.module.css';
import { fieldWords } from './field-words.ts';
import { flatFields } from './flat-fields.ts';
import { auditWords as words } from './words.ts';

/** One entry with all that the chain keeps of it. */
export function EntryDetail({ sequence }: { readonly sequence: number }) {
  const { data: entry, error } = useDeskQuery('auditEntry', { sequence });
  if (error !== null)
    return (
      <div className={styles.content}>
        <InlineError error={error} />
      </div>
    );
  if (entry === undefined) return <Loading />;
  const given = flatFields(entry.input);
  const isMasked = JSON.stringify(entry.input ?? null).includes('•••');
  return (
    <div className={styles.content}>
      <header>
        <h2 className={styles.title}>{entry.sentence}</h2>
        <p className={styles.under}>
          <NameText>{entry.operator}</NameText>
          <span className={styles.quiet}>
            <RelativeTime at={entry.at} isFocusable />
          </span>
        </p>
      </header>
      {entry.refused === null ? null : (
        <Callout tone="danger" title={say(words.refusedTitle)}>
          <p>{entry.refused.message ?? say(words.noSentenceKept, { code: entry.refused.code })}</p>
        </Callout>
      )}
      {entry.override === null ? null : (
        <Callout tone="warn" title={say(words.overrideTitle)}>
          <p>{entry.override}</p>
        </Callout>
      )}
      <Panel title={say(words.whatHappened)}>
        <Happened entry={entry} />
      </Panel>
      <Panel title={say(words.whatWasGiven)}>
        {given.length === 0 ? (
          <p className={styles.quiet}>{say(words.nothingGiven)}</p>
        ) : (
          <Fields fields={given} />
        )}
        {isMasked ? <p className={styles.quiet}>{say(words.masked)}</p> : null}
      </Panel>
      <Panel title={say(words.inTheChain)}>
        <FieldRows>
          <FieldRow name={say(words.number)}>{entry.sequence}</FieldRow>
          <FieldRow name={say(words.type)}>
            <span className={styles.code} translate="no">
              {entry.action}
            </span>
          </FieldRow>
          <FieldRow name={say(words.hash)}>
            <span className={styles.code} translate="no">
              {entry.hash}
            </span>
          </FieldRow>
          <FieldRow name={say(words.previousHash)}>
            <span className={styles.code} translate="no">
              {entry.previousHash}
            </span>
          </FieldRow>
        </FieldRows>
        <Seals rest={entry.rest} />
      </Panel>
    </div>
  );
}

/** What a field is called; one that has no words is called as the program itself calls it, in no language. */
function FieldName({ path }: { readonly path: string }) {
  const known = fieldWords[path];
  return known === undefined ? (
    <dt className={styles.code} translate="no">
      {path}
    </dt>
  ) : (
    <dt className={styles.name}>{say(known)}</dt>
  );
}

/** Fields with their values as the chain has them. */
function Fields({ fields }: { readonly fields: ReturnType<typeof flatFields> }) {
  if (fields.length === 0) return null;
  return (
    <dl className={styles.fields}>
      {fields.map(({ path, value }) => (
        <div key={path} className={styles.field}>
          <FieldName path={path} />
          <dd className={styles.value} translate="no">
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What the chain keeps of the rows that the entry wrote: for programs, and there for whoever wants to compare it. */
function Seals({ rest: { rows, state, ...others } }: { readonly rest: AuditEntry['rest'] }) {
  const many = rows as { readonly count?: unknown } | undefined;
  const count = Array.isArray(rows) ? rows.length : Number(many?.count ?? 0);
  const seals = [
    ...(rows === undefined ? [] : flatFields(rows, 'rows')),
    ...(state === undefined ? [] : flatFields(state, 'state')),
  ];
  return (
    <>
      <Fields fields={flatFields(others)} />
      {seals.length === 0 ? null : (
        <details>
          <summary className={styles.name}>{say(words.rowsWritten, { count })}</summary>
          <Fields fields={seals} />
        </details>
      )}
    </>
  );
}

// Who checks what was done compares it with other clocks: here the time is exact at once.
const exactText = (at: number): string =>
  new Intl.DateTimeFormat(windowLocale(), { dateStyle: 'medium', timeStyle: 'long' }).format(at);

function Happened({ entry }: { readonly entry: AuditEntry }) {
  const open = useNavigation((navigation) => navigation.open);
  const { caseNumber, accountId, practiceId } = entry;
  return (
    <FieldRows>
      <FieldRow name={say(words.who)}>
        <NameText>{entry.operator}</NameText>
      </FieldRow>
      <FieldRow name={say(words.when)}>
        <time dateTime={new Date(entry.at).toISOString()}>{exactText(entry.at)}</time>
      </FieldRow>
      {entry.approvedBy === null ? null : (
        <FieldRow name={say(words.approvedBy)}>
          <NameText>{entry.approvedBy}</NameText>
        </FieldRow>
      )}
      {accountId === null ? null : (
        <FieldRow name={say(words.account)}>
          <span className={styles.flush}>
            <Button variant="plain" onPress={() => open('desk', { account: accountId })}>
              {entry.accountName ?? accountId}
            </Button>
          </span>
        </FieldRow>
      )}
      {practiceId === null ? null : (
        <FieldRow name={say(words.practice)}>
          <span className={styles.flush}>
            <Button variant="plain" onPress={() => open('desk', { practice: practiceId })}>
              {entry.practiceName ?? practiceId}
            </Button>
          </span>
        </FieldRow>
      )}
      {caseNumber === null ? null : (
        <FieldRow name={say(words.case)}>
          <span className={styles.flush}>
            <Button variant="plain" onPress={() => open('cases', { case: caseNumber })}>
              {caseNumber}
            </Button>
          </span>
        </FieldRow>
      )}
      {entry.proofs.length === 0 ? null : (
        <FieldRow name={say(words.proofs)}>
          <ul className={styles.lines}>
            {entry.proofs.map((kind) => (
              <li key={kind}>{say(proofWords[kind].words)}</li>
            ))}
          </ul>
        </FieldRow>
      )}
    </FieldRows>
  );
}

import { useState } from 'react';
import type { CaseRecord } from '../../../preload/contract/cases.ts';
import { useDraftText } from '../../data/drafts.ts';
import { useAction } from '../../data/use-action.ts';
import { say } from '../../language.ts';
import { May } from '../../shared/operators/may.tsx';
import { useNavigation } from '../../shared/window/navigation.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { IconButton } from '../../ui/buttons/icon-button.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { FieldRow, FieldRows } from '../../ui/fields/field-rows.tsx';
import { SelectField } from '../../ui/fields/select-field.tsx';
import { Panel } from '../../ui/layout/panel.tsx';
import { NameText } from '../../ui/text/name-text.tsx';
import { RelativeTime } from '../../ui/text/relative-time.tsx';
import styles from './case-detail.module.css';
import { CaseGoals } from './case-goals.tsx';
import { CaseTurn } from './case-turn.tsx';
import { CorrectCaseDialog } from './correct-case-dialog.tsx';
import { MergeButton } from './merged-cases.tsx';
import { priorityOptions, reasonOptions } from './options.ts';
import { TagField } from './tag-field.tsx';
import { caseWords as words } from './words.ts';

/** What a case is about. What can be changed is changed at once; the timeline keeps each change. */
export function CaseFacts({ record }: { readonly record: CaseRecord }) {
  const { number } = record;
  const update = useAction('cases.update');
  const tagging = useAction('cases.tag');
  const isClosed = record.state === 'closed';
  const [correcting, setCorrecting] = useState(false);
  return (
    <>
      <Panel title={say(words.about)}>
        <Subjects record={record} />
        <CaseGoals goals={record.goals} />
        <CaseTurn record={record} />
        {isClosed ? null : (
          <div className={styles.actions} data-screen-only>
            <May offered="cases.update">
              <Button onPress={() => setCorrecting(true)}>{say(words.correctTheCase)}</Button>
            </May>
            <MergeButton record={record} />
          </div>
        )}
        {correcting ? <CorrectCaseDialog record={record} onClose={() => setCorrecting(false)} /> : null}
      </Panel>
      <Panel title={say(words.sorting)}>
        <div className={styles.fields}>
          <May offered="cases.update">
            <SelectField
              label={say(words.reason)}
              options={reasonOptions()}
              value={record.reason}
              isDisabled={isClosed || update.busy}
              onChange={(reason) => void update.run({ number, reason })}
            />
            <SelectField
              label={say(words.priority)}
              options={priorityOptions()}
              value={record.priority}
              isDisabled={isClosed || update.busy}
              onChange={(priority) => void update.run({ number, priority })}
            />
            <Tags
              number={number}
              tags={record.tags}
              isDisabled={isClosed}
              onChange={async (change) => (await tagging.run({ number, ...change })).ok}
            />
          </May>
          {isClosed ? <p className={styles.quiet}>{say(words.closedReopenToChange)}</p> : null}
          <InlineError error={update.error ?? tagging.error} />
        </div>
      </Panel>
    </>
  );
}

function Subjects({ record }: { readonly record: CaseRecord }) {
  const open = useNavigation((navigation) => navigation.open);
  const { practiceId, accountId } = record;
  return (
    <FieldRows>
      <FieldRow name={say(words.caller)}>
        <NameText>{record.caller}</NameText>
      </FieldRow>
      <FieldRow name={say(words.practice)}>
        {practiceId === null ? (
          <span className={styles.quiet}>{say(words.notKnown)}</span>
        ) : (
          <span className={styles.flush}>
            <Button variant="plain" onPress={() => open('desk', { practice: practiceId })}>
              {record.practiceName ?? practiceId}
            </Button>
          </span>
        )}
      </FieldRow>
      <FieldRow name={say(words.account)}>
        {accountId === null ? (
          <span className={styles.quiet}>{say(words.notKnown)}</span>
        ) : (
          <span className={styles.flush}>
            <Button variant="plain" onPress={() => open('desk', { account: accountId })}>
              {record.accountName ?? accountId}
            </Button>
          </span>
        )}
      </FieldRow>
      <FieldRow name={say(words.callBack)}>
        {record.callback === null ? (
          <span className={styles.quiet}>{say(words.noneGiven)}</span>
        ) : (
          <bdi>{record.callback}</bdi>
        )}
      </FieldRow>
      <FieldRow name={say(words.operator)}>
        <NameText>{record.operator}</NameText>
      </FieldRow>
      <Moment name={say(words.answered)} at={record.firstAnswerAt} />
      <Moment name={say(words.solved)} at={record.solvedAt} />
      <Moment name={say(words.closed)} at={record.closedAt} />
    </FieldRows>
  );
}

function Moment({ name, at }: { readonly name: string; readonly at: number | null }) {
  if (at === null) return null;
  return (
    <FieldRow name={name}>
      <RelativeTime at={at} isFocusable />
    </FieldRow>
  );
}

interface TagsProps {
  readonly number: string;
  readonly tags: readonly string[];
  readonly isDisabled: boolean;
  readonly onChange: (change: { add?: string[]; remove?: string[] }) => Promise<boolean>;
}

function Tags({ number, tags, isDisabled, onChange }: TagsProps) {
  const [typed, setTyped] = useDraftText(`tag:${number}`);
  const add = async (): Promise<void> => {
    const tag = typed.trim();
    if (tag === '' || tags.includes(tag)) {
      setTyped('');
      return;
    }
    if (await onChange({ add: [tag] })) setTyped('');
  };
  return (
    <>
      <form
        data-screen-only
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <TagField
          label={say(words.tags)}
          placeholder={say(words.addTag)}
          isDisabled={isDisabled}
          value={typed}
          onChange={setTyped}
        />
      </form>
      {tags.length === 0 ? null : (
        <ul className={styles.tags} aria-label={say(words.tags)}>
          {tags.map((tag) => (
            <li key={tag} className={styles.tag}>
              <bdi>{tag}</bdi>
              {isDisabled ? null : (
                <IconButton
                  icon="cross"
                  label={say(words.removeTag, { tag })}
                  onPress={() => void onChange({ remove: [tag] })}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

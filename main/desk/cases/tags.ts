import { mostTagsTold, type TagCount } from '../../../preload/contract/case-tags.ts';
import { mostTags } from '../../../preload/contract/cases.ts';
import { done, failures } from '../../failures.ts';
import { say } from '../../language.ts';
import { sql } from '../../store/sql.ts';
import { type ActionOf, nothingDone, type QueriesOf } from '../ground/basics/definitions.ts';
import { keepCaseHead } from '../ground/case-log/case-texts.ts';
import { writeLine } from '../ground/case-log/write-case.ts';
import { openCaseRow, summaryOf } from './case-actions.ts';
import { caseSummary } from './read-case.ts';
import { caseWords as words } from './words.ts';

/** Tags come and go each by itself: what somebody else did to the others meanwhile stays. */
export const tagging: ActionOf<'cases.tag'> = {
  handle: (transaction, { number, add, remove }, context) => {
    const row = openCaseRow(transaction, number);
    if (!row.ok) return row;
    const before = caseSummary(row.value);
    const added = [...new Set(add)].filter((tag) => !before.tags.includes(tag));
    const removed = [...new Set(remove)].filter((tag) => before.tags.includes(tag) && !add.includes(tag));
    if (added.length === 0 && removed.length === 0) return nothingDone(before);
    const after = [...before.tags.filter((tag) => !removed.includes(tag)), ...added];
    if (after.length > mostTags) return failures.tooManyTags(number, mostTags);
    transaction.one(sql`UPDATE cases SET tags = ${JSON.stringify(after)} WHERE id = ${row.value.id}`);
    keepCaseHead(transaction, row.value.id);
    writeLine(transaction, context, row.value.id, 'cases.tag', () =>
      [
        ...(added.length === 0 ? [] : [say(words.tagsAdded, { tags: added.join(', ') })]),
        ...(removed.length === 0 ? [] : [say(words.tagsRemoved, { tags: removed.join(', ') })]),
      ].join('; '),
    );
    return summaryOf(transaction, number, context);
  },
};

export const caseTags: QueriesOf<'caseTags'>['caseTags'] = (reader) =>
  done(
    reader.all<TagCount>(
      sql`SELECT t.value AS tag, count(*) AS cases
          FROM cases AS c INDEXED BY cases_tagged CROSS JOIN json_each(c.tags) AS t
          WHERE c.tags <> '[]' GROUP BY t.value ORDER BY count(*) DESC, t.value LIMIT ${mostTagsTold}`,
    ),
  );

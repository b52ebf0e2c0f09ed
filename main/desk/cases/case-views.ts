import { type CaseView, mostViews } from '../../../preload/contract/case-views.ts';
import { type CaseFilters, type CaseSort, caseFilters } from '../../../preload/contract/cases.ts';
import { type Answer, done, failures } from '../../failures.ts';
import type { Reader } from '../../store/handles.ts';
import { type Sql, sql } from '../../store/sql.ts';
import type { ActionContext } from '../ground/basics/context.ts';
import type { ActionsOf, QueriesOf } from '../ground/basics/definitions.ts';
import { caseKey } from '../ground/words/folding.ts';
import { operatorNamed } from '../operators/read-operators.ts';
import { daysWithin } from './case-filters.ts';

interface ViewRow {
  readonly id: string;
  readonly owner_id: string | null;
  readonly name: string;
  readonly filters: string;
  readonly sort: CaseSort | null;
}

const viewOf = ({ id, owner_id, name, filters, sort }: ViewRow): CaseView => ({
  id,
  name,
  isShared: owner_id === null,
  // A desk of a team may have a newer program, whose filters this one does not know: it leaves them out.
  filters: caseFilters.catch({}).parse(JSON.parse(filters)),
  sort,
});

const viewWhere = (reader: Reader, condition: Sql): ViewRow | undefined =>
  reader.get<ViewRow>(sql`SELECT id, owner_id, name, filters, sort FROM case_views WHERE ${condition}`);

const ofOwner = (ownerId: string | null): Sql => sql`coalesce(owner_id, '') = ${ownerId ?? ''}`;

/** A view that the one who acts may change: their own, and everyone's for a lead. */
function ownView(reader: Reader, id: string, context: ActionContext): Answer<ViewRow> {
  const row = viewWhere(reader, sql`id = ${id}`);
  const own = operatorNamed(reader, context.operator)?.id;
  if (row === undefined || (row.owner_id !== null && row.owner_id !== own)) return failures.viewNotFound();
  return row.owner_id === null && !context.lead ? failures.leadNeeded() : done(row);
}

function changed(reader: Reader, id: string, context: ActionContext): Answer<CaseView> {
  context.changed('case-views');
  const row = viewWhere(reader, sql`id = ${id}`);
  return row ? done(viewOf(row)) : failures.viewNotFound();
}

/** What days a view has must be days. */
function daysOf({ from, to, closedFrom, closedTo, zone }: CaseFilters): Answer<unknown> {
  const opened = daysWithin({ from, to, zone });
  return opened.ok ? daysWithin({ from: closedFrom, to: closedTo, zone }) : opened;
}

export const caseViewActions: ActionsOf<'cases.save-view' | 'cases.rename-view' | 'cases.remove-view'> = {
  'cases.save-view': {
    handle: (transaction, { name, filters, sort, forEveryone }, context) => {
      if (forEveryone && !context.lead) return failures.leadNeeded();
      const days = daysOf(filters);
      if (!days.ok) return days;
      const own = operatorNamed(transaction, context.operator);
      const ownerId = forEveryone ? null : (own?.id ?? null);
      if (!forEveryone && ownerId === null) return failures.operatorUnknown(context.operator);
      const same = viewWhere(transaction, sql`${ofOwner(ownerId)} AND name_key = ${caseKey(name)}`);
      const count = transaction.get<{ n: number }>(
        sql`SELECT count(*) AS n FROM case_views WHERE ${ofOwner(ownerId)}`,
      );
      if (same === undefined && (count?.n ?? 0) >= mostViews) return failures.tooManyViews(mostViews);
      const id = same?.id ?? context.newId();
      transaction.one(
        sql`INSERT INTO case_views (id, owner_id, name, name_key, filters, sort, made_at, updated_at)
            VALUES (${id}, ${ownerId}, ${name}, ${caseKey(name)}, ${JSON.stringify(filters)}, ${sort}, ${context.now},
              ${context.now})
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, filters = excluded.filters, sort = excluded.sort,
              updated_at = excluded.updated_at`,
      );
      return changed(transaction, id, context);
    },
  },
  'cases.rename-view': {
    handle: (transaction, { id, name }, context) => {
      const row = ownView(transaction, id, context);
      if (!row.ok) return row;
      const same = viewWhere(
        transaction,
        sql`${ofOwner(row.value.owner_id)} AND name_key = ${caseKey(name)} AND id <> ${id}`,
      );
      if (same) return failures.viewNameTaken(same.name);
      transaction.one(
        sql`UPDATE case_views SET name = ${name}, name_key = ${caseKey(name)}, updated_at = ${context.now} WHERE id = ${id}`,
      );
      return changed(transaction, id, context);
    },
  },
  'cases.remove-view': {
    handle: (transaction, { id }, context) => {
      const row = ownView(transaction, id, context);
      if (!row.ok) return row;
      transaction.one(sql`DELETE FROM case_views WHERE id = ${id}`);
      context.changed('case-views');
      return done({ id });
    },
  },
};

export const caseViews: QueriesOf<'caseViews'>['caseViews'] = (reader, { operatorId }) =>
  done(
    reader
      .all<ViewRow>(
        sql`SELECT id, owner_id, name, filters, sort FROM case_views
            WHERE owner_id = ${operatorId} OR owner_id IS NULL ORDER BY owner_id IS NULL, name_key, id`,
      )
      .map(viewOf),
  );

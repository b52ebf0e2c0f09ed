import { describe, expect, it } from 'vitest';
import { mostViews } from '../../../preload/contract/case-views.ts';
import { codeOf } from '../../support/answers.ts';
import { testDesk } from '../../support/desk.ts';
import { addOperator } from '../../support/operators.ts';

const [samId, anaId] = ['operator-sam', 'operator-ana'];
const asAna = { operator: 'Ana' };

/** A desk with Ana, who is no lead. */
function withAgent() {
  const world = testDesk();
  addOperator(world.store, 'Ana', 'agent');
  const named = async (operatorId: string) =>
    (await world.ask('caseViews', { operatorId })).map(({ name, isShared }) => [name, isShared]);
  return { ...world, named };
}

describe('a view of cases', () => {
  it('is an operator’s own, or everyone’s where a lead saves it so; own ones come first', async () => {
    const { done, act, named } = withAgent();
    await done('cases.save-view', { name: 'My urgent', filters: { priority: 'urgent' } }, asAna);
    await done('cases.save-view', { name: 'All urgent', filters: { priority: 'urgent' }, forEveryone: true });
    await done('cases.save-view', { name: 'Sam’s', filters: { queue: 'mine' }, sort: 'oldest' });
    expect(await named(anaId)).toEqual([
      ['My urgent', false],
      ['All urgent', true],
    ]);
    expect(await named(samId)).toEqual([
      ['Sam’s', false],
      ['All urgent', true],
    ]);
    const everyone = { name: 'Mine for all', filters: {}, forEveryone: true };
    expect(codeOf(await act('cases.save-view', everyone, asAna))).toBe('lead-needed');
  });

  it('keeps its filters and order, and takes the place of the one that had its name', async () => {
    const { done, ask } = withAgent();
    const filters = { tag: 'upgrade', from: '2026-11-01', zone: 'America/New_York' };
    const first = await done('cases.save-view', { name: 'Upgrade', filters, sort: 'priority' });
    expect(first).toMatchObject({ name: 'Upgrade', filters, sort: 'priority', isShared: false });
    const second = await done('cases.save-view', { name: 'UPGRADE', filters: { state: 'open' } });
    expect(second.id).toBe(first.id);
    expect(await ask('caseViews', { operatorId: samId })).toEqual([
      { id: first.id, name: 'UPGRADE', filters: { state: 'open' }, sort: null, isShared: false },
    ]);
  });

  it('is renamed and removed by whom it belongs to, everyone’s by a lead, and nobody sees another’s', async () => {
    const { done, act, named } = withAgent();
    const { id: own } = await done('cases.save-view', { name: 'One', filters: { state: 'open' } }, asAna);
    const shared = await done('cases.save-view', {
      name: 'Two',
      filters: { state: 'open' },
      forEveryone: true,
    });
    expect(codeOf(await act('cases.rename-view', { id: own, name: 'Other' }))).toBe('view-not-found');
    expect(codeOf(await act('cases.remove-view', { id: own }))).toBe('view-not-found');
    expect(codeOf(await act('cases.rename-view', { id: shared.id, name: 'Other' }, asAna))).toBe(
      'lead-needed',
    );
    expect(codeOf(await act('cases.remove-view', { id: shared.id }, asAna))).toBe('lead-needed');
    await done('cases.save-view', { name: 'Three', filters: { state: 'open' } }, asAna);
    expect(codeOf(await act('cases.rename-view', { id: own, name: 'three' }, asAna))).toBe('view-name-taken');
    // Everyone's may be called as one's own is.
    await done('cases.rename-view', { id: own, name: 'Two' }, asAna);
    await done('cases.remove-view', { id: own }, asAna);
    await done('cases.remove-view', { id: shared.id });
    expect(await named(anaId)).toEqual([['Three', false]]);
    expect(codeOf(await act('cases.remove-view', { id: own }, asAna))).toBe('view-not-found');
  });

  it('is refused where its days are none, its name is empty, or there are too many', async () => {
    const { done, act } = withAgent();
    const save = (name: string, filters = {}) => act('cases.save-view', { name, filters });
    expect(codeOf(await save('Days', { from: 'yesterday' }))).toBe('filter-invalid');
    expect(codeOf(await save('Days', { closedFrom: '2026-11-20', closedTo: '2026-11-19' }))).toBe(
      'filter-invalid',
    );
    expect(codeOf(await save('  '))).toBe('invalid-input');
    for (let at = 0; at < mostViews; at += 1)
      await done('cases.save-view', { name: `View ${at}`, filters: {} });
    expect(codeOf(await save('One more'))).toBe('too-many-views');
    expect((await save('View 7')).ok).toBe(true);
  });
});

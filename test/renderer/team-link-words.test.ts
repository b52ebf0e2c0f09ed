import { expect, test } from 'vitest';
import type { Refusal } from '../../preload/contract/refusals.ts';
import { teamLinkText } from '../../renderer/app/team-link-words.ts';

const now = new Date(2026, 10, 26, 15, 0).getTime();
const since = new Date(2026, 10, 26, 14, 2).getTime();
const why: Refusal = { code: 'team-unreachable', message: 'away' };

test('the status bar says in words how a desk stands to its team', () => {
  expect([
    teamLinkText({ state: 'in-step' }, now),
    teamLinkText({ state: 'catching-up', behind: 1, kept: 0 }, now),
    teamLinkText({ state: 'catching-up', behind: 12, kept: 3 }, now),
    teamLinkText({ state: 'catching-up', behind: 0, kept: 3 }, now),
    teamLinkText({ state: 'without', since, kept: 0, isCopying: false, why }, now),
    teamLinkText({ state: 'without', since, kept: 3, isCopying: false, why }, now),
    teamLinkText({ state: 'stopped', kept: 0, why }, now),
    teamLinkText({ state: 'stopped', kept: 1, why }, now),
  ]).toEqual([
    'Team: in step',
    'Catching up with the team: 1 change behind',
    'Catching up with the team: 12 changes behind',
    'Catching up with the team: 3 actions of this desk to go',
    'Without the team since 02:02 PM',
    'Without the team since 02:02 PM, 3 actions kept',
    'Not following the team any more',
    'Not following the team any more, 1 action kept',
  ]);
});

test('why a desk stopped is said in a few words', () => {
  const stopped = (code: Refusal['code'], reason?: string, kept = 0): string =>
    teamLinkText({ state: 'stopped', kept, why: { ...why, code, ...(reason ? { reason } : {}) } }, now);
  expect([
    stopped('team-stopped', 'wentBack'),
    stopped('team-stopped', 'altered'),
    stopped('team-stopped', 'gap', 2),
    stopped('team-stopped', 'differs'),
    stopped('team-update-needed'),
    stopped('team-access-refused'),
    stopped('team-other'),
  ]).toEqual([
    'Stopped: the team’s log went back',
    'Stopped: the team’s log was changed',
    'Stopped: the team’s log was changed, 2 actions kept',
    'Stopped: this store is not the team’s',
    'Stopped: update this program',
    'Stopped: this desk is not let in to the team',
    'Not following the team any more',
  ]);
});

test('while its copy is made a desk without the team says that', () => {
  const link = { state: 'without', since, kept: 0, isCopying: true, why } as const;
  expect(teamLinkText(link, now)).toBe('Without the team: making a copy to work on');
});

test('since another day is said with its day', () => {
  const yesterday = since - 24 * 60 * 60 * 1000;
  expect(teamLinkText({ state: 'without', since: yesterday, kept: 0, isCopying: false, why }, now)).toContain(
    'Nov 25',
  );
});

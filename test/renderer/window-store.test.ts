import { beforeEach, describe, expect, it } from 'vitest';
import { useDrafts } from '../../renderer/data/drafts.ts';
import { followJobs, useJobs } from '../../renderer/data/jobs.ts';
import { useCalls } from '../../renderer/shared/call/call-store.ts';
import { useDesk } from '../../renderer/shared/record/desk-store.ts';
import { useNavigation } from '../../renderer/shared/window/navigation.ts';
import { announce } from '../../renderer/ui/announcer.tsx';
import { giveWindowTo, windowOwner } from '../../renderer/window-store.ts';
import { fakeBridge } from '../support/fake-bridge.ts';

let count = 0;
/** Two operators whom no other test has. */
const twoOperators = (): readonly [string, string] => {
  count += 1;
  return [`sam-${count}`, `kim-${count}`];
};

beforeEach(() => {
  for (const store of [useDrafts, useCalls, useNavigation, useDesk, useJobs] as const)
    (store as typeof useDrafts).setState(store.getInitialState() as never, true);
});

describe('what the window owns', () => {
  it('stays with the operator who unlocks it', () => {
    const [sam] = twoOperators();
    giveWindowTo(sam);
    useDrafts.getState().change('release:A-1', { why: 'the caller' });
    expect(giveWindowTo(sam)).toBe(false);
    expect(useDrafts.getState().drafts).toEqual({ 'release:A-1': { why: 'the caller' } });
  });

  it('is not shown to another operator, and is back with the first one', () => {
    const [sam, kim] = twoOperators();
    giveWindowTo(sam);
    useDrafts.getState().change('release:A-1', { why: 'the caller' });
    useCalls.getState().take('7K3M-Q2XA', 1000);
    useNavigation.getState().open('cases', { case: '7K3M-Q2XA' });
    useDesk.getState().type('mary lee');
    announce('Mary Lee found');

    expect(giveWindowTo(kim)).toBe(true);
    expect(windowOwner()).toBe(kim);
    expect(useDrafts.getState().drafts).toEqual({});
    expect(useCalls.getState()).toMatchObject({ calls: [], openNumber: null });
    expect(useNavigation.getState()).toMatchObject({ screen: 'desk', past: [] });
    expect(useDesk.getState().text).toBe('');
    useDesk.getState().type('kim');

    expect(giveWindowTo(sam)).toBe(true);
    expect(useDrafts.getState().drafts).toEqual({ 'release:A-1': { why: 'the caller' } });
    expect(useCalls.getState()).toMatchObject({ openNumber: '7K3M-Q2XA' });
    expect(useNavigation.getState()).toMatchObject({ screen: 'cases' });
    expect(useDesk.getState().text).toBe('mary lee');
  });

  it('knows on return how long work ended that went on meanwhile', () => {
    const [sam, kim] = twoOperators();
    const bridge = fakeBridge();
    const stop = followJobs();
    giveWindowTo(sam);
    const run = {
      name: 'import',
      input: {},
      running: true,
      progress: null,
      result: null,
      error: null,
    } as const;
    useJobs.getState().put('people', { ...run, jobId: 'j-1' });
    giveWindowTo(kim);
    expect(useJobs.getState().runs).toEqual({});
    bridge.tell('jobDone', { jobId: 'j-1', answer: { ok: true, value: { rows: 3 } } });
    expect(useJobs.getState().runs).toEqual({});
    giveWindowTo(sam);
    expect(useJobs.getState().runs.people).toMatchObject({ running: false, result: { rows: 3 } });
    stop();
  });
});

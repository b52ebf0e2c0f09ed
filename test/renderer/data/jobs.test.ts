import { beforeEach, expect, test } from 'vitest';
import { followJobs, type JobRun, useJobs } from '../../../renderer/data/jobs.ts';
import { fakeBridge } from '../../support/fake-bridge.ts';

beforeEach(() => useJobs.setState(useJobs.getInitialState(), true));

const run = (jobId: string | null): JobRun => ({
  jobId,
  name: 'import',
  input: { file: 'people.csv' },
  running: true,
  progress: null,
  result: null,
  error: null,
});
const runOf = (slot: string) => useJobs.getState().runs[slot];

test('progress and the end of long work reach the slot that it was started in, and no other', () => {
  const bridge = fakeBridge();
  const stop = followJobs();
  useJobs.getState().put('people', run('j-1'));
  useJobs.getState().put('practices', run('j-2'));
  bridge.tell('jobProgress', { jobId: 'j-1', done: 3 });
  bridge.tell('jobDone', { jobId: 'j-1', answer: { ok: true, value: { rows: 3 } } });
  expect(runOf('people')).toMatchObject({ running: false, progress: { done: 3 }, result: { rows: 3 } });
  expect(runOf('practices')).toEqual(run('j-2'));
  bridge.tell('jobDone', { jobId: 'j-2', answer: { ok: false, error: { code: 'cancelled' } } });
  expect(runOf('practices')).toMatchObject({ running: false, result: null, error: { code: 'cancelled' } });
  stop();
  expect([bridge.listeners('jobProgress'), bridge.listeners('jobDone')]).toEqual([0, 0]);
});

test('work that is done before its id is known has its result all the same, once', () => {
  const { put, onDone } = useJobs.getState();
  put('people', run(null));
  onDone('j-3', { ok: true, value: { rows: 1 } });
  put('people', run('j-3'));
  expect(runOf('people')).toMatchObject({ running: false, result: { rows: 1 } });
  put('people', run('j-3'));
  expect(runOf('people')).toMatchObject({ running: true, result: null });
});

test('a run that was forgotten is not brought back by its progress', () => {
  const { put, forget, onProgress } = useJobs.getState();
  put('people', run('j-4'));
  forget('people');
  onProgress({ jobId: 'j-4' } as never);
  expect(runOf('people')).toBe(undefined);
});

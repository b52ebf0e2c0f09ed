import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useDrafts } from '../../../renderer/data/drafts.ts';
import { bringDrafts, followDrafts, keepDrafts, useBrought } from '../../../renderer/data/lasting.ts';
import { useCalls } from '../../../renderer/shared/call/call-store.ts';
import { giveWindowTo } from '../../../renderer/window-store.ts';
import { fakeBridge } from '../../support/fake-bridge.ts';

interface Kept {
  readonly operatorId: string;
  readonly changes: readonly { readonly name: string; readonly json: string | null }[];
}

let count = 0;
let disk: Map<string, Record<string, string>>;
let calls: Kept[];
let refusal: string | null;
let stop: () => void;

/** A window of an operator whom no other test has, with what lies on the disk for them. */
async function windowOf(texts: Record<string, string> = {}): Promise<string> {
  count += 1;
  const operator = `operator-${count}`;
  disk.set(operator, texts);
  await handTo(operator);
  return operator;
}

async function handTo(operator: string): Promise<void> {
  giveWindowTo(operator);
  signedIn = operator;
  await bringDrafts(operator);
}
let signedIn = '';

function emptyStores(): void {
  for (const store of [useDrafts, useCalls, useBrought] as const)
    (store as typeof useDrafts).setState(store.getInitialState() as never, true);
}

beforeEach(() => {
  vi.useFakeTimers();
  emptyStores();
  [disk, calls, refusal] = [new Map(), [], null];
  fakeBridge({
    shell: {
      keptDrafts: async () => ({ ok: true, value: { texts: { ...disk.get(signedIn) } } }),
      keepDrafts: async (kept: Kept) => {
        calls.push(kept);
        if (refusal !== null) return { ok: false, error: { code: refusal, message: 'No room.' } };
        const texts = disk.get(kept.operatorId) ?? {};
        for (const { name, json } of kept.changes) {
          if (json === null) delete texts[name];
          else texts[name] = json;
        }
        return { ok: true, value: { kept: true } };
      },
    } as never,
  });
  Object.assign(window, { addEventListener: () => undefined, removeEventListener: () => undefined });
  stop = followDrafts();
});
afterEach(() => {
  stop();
  emptyStores();
  vi.useRealTimers();
});

describe('what is typed outlives the window', () => {
  it('is kept a moment after it was typed, and goes once it was sent', async () => {
    const sam = await windowOf();
    useDrafts.getState().change('release:A-1', { why: 'the caller' });
    await vi.advanceTimersByTimeAsync(300);
    expect(disk.get(sam)).toEqual({ 'draft:release:A-1': '{"why":"the caller"}' });
    useDrafts.getState().clear('release:A-1');
    await vi.advanceTimersByTimeAsync(300);
    expect(disk.get(sam)).toEqual({});
  });

  it('is gathered: of a note that is typed for two seconds, what changed is kept four times a second at most', async () => {
    await windowOf({ 'draft:other': '{"text":"stays"}' });
    await vi.advanceTimersByTimeAsync(300);
    calls.length = 0;
    useCalls.getState().take('7K3M-Q2XA', 1000);
    for (let at = 1; at <= 66; at += 1) {
      useCalls.getState().write('7K3M-Q2XA', 'x'.repeat(at));
      await vi.advanceTimersByTimeAsync(30);
    }
    await vi.advanceTimersByTimeAsync(300);
    expect(calls.length).toBeLessThanOrEqual(9);
    const names = new Set(calls.flatMap(({ changes }) => changes.map(({ name }) => name)));
    expect([...names].sort()).toEqual(['call:7K3M-Q2XA', 'open-call']);
  });

  it('is here again at the next start: calls, the open one, their notes, half a form, and a line that says so', async () => {
    await windowOf({
      'call:AAAA-BBBB': '{"caseNumber":"AAAA-BBBB","startedAt":2000,"draft":"half a sen"}',
      'call:CCCC-DDDD': '{"caseNumber":"CCCC-DDDD","startedAt":1000,"draft":""}',
      'open-call': '"AAAA-BBBB"',
      'new-call': '{"practiceId":"PR-1001"}',
      'draft:new-call': '{"caller":"Ada"}',
      'call:damaged': '{"caseNumber":7}',
      'draft:broken': '{',
    });
    expect(useCalls.getState()).toMatchObject({
      calls: [
        { caseNumber: 'CCCC-DDDD', startedAt: 1000, draft: '' },
        { caseNumber: 'AAAA-BBBB', startedAt: 2000, draft: 'half a sen' },
      ],
      openNumber: 'AAAA-BBBB',
      starting: { practiceId: 'PR-1001' },
    });
    expect(useDrafts.getState().drafts).toEqual({ 'new-call': { caller: 'Ada' } });
    expect(useBrought.getState().brought).toEqual({ calls: 2, texts: 2 });
  });

  it('does not take the place of what was typed while it was fetched', async () => {
    count += 1;
    const operator = `operator-${count}`;
    disk.set(operator, { 'draft:note': '{"text":"old"}', 'draft:other': '{"text":"old"}' });
    giveWindowTo(operator);
    signedIn = operator;
    useDrafts.getState().change('note', { text: 'new' });
    await bringDrafts(operator);
    expect(useDrafts.getState().drafts).toEqual({ note: { text: 'new' }, other: { text: 'old' } });
    await vi.advanceTimersByTimeAsync(300);
    expect(disk.get(operator)?.['draft:note']).toBe('{"text":"new"}');
  });

  it('is each operator’s own, also where one signs in after the other', async () => {
    const sam = await windowOf();
    useDrafts.getState().change('note', { text: 'of Sam' });
    await keepDrafts();
    const kim = await windowOf({ 'draft:note': '{"text":"of Kim"}' });
    expect(useDrafts.getState().drafts).toEqual({ note: { text: 'of Kim' } });
    useDrafts.getState().change('note', { text: 'of Kim too' });
    await vi.advanceTimersByTimeAsync(300);
    expect(disk.get(sam)).toEqual({ 'draft:note': '{"text":"of Sam"}' });
    expect(disk.get(kim)).toEqual({ 'draft:note': '{"text":"of Kim too"}' });
    await handTo(sam);
    await vi.advanceTimersByTimeAsync(300);
    expect(useDrafts.getState().drafts).toEqual({ note: { text: 'of Sam' } });
    expect(disk.get(sam)).toEqual({ 'draft:note': '{"text":"of Sam"}' });
  });

  it('is tried again where it could not be kept, and the window says so until it could', async () => {
    const sam = await windowOf();
    refusal = 'disk-full';
    useDrafts.getState().change('note', { text: 'typed' });
    await vi.advanceTimersByTimeAsync(300);
    expect(useBrought.getState().problem).toMatchObject({ code: 'disk-full' });
    refusal = null;
    await vi.advanceTimersByTimeAsync(5100);
    expect(disk.get(sam)).toEqual({ 'draft:note': '{"text":"typed"}' });
    expect(useBrought.getState().problem).toBeNull();
  });

  it('never is where a key may be typed', async () => {
    const sam = await windowOf();
    useDrafts.getState().change('setting:codes.gateway', { value: { headers: { Authorization: 'a key' } } });
    useDrafts.getState().change('setting:desk.name', { value: 'Front' });
    await vi.advanceTimersByTimeAsync(300);
    expect(disk.get(sam)).toEqual({ 'draft:setting:desk.name': '{"value":"Front"}' });
    expect(useDrafts.getState().drafts['setting:codes.gateway']).toBeDefined();
  });
});

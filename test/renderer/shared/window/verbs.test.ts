import { beforeEach, expect, test, vi } from 'vitest';
import { readyVerb } from '../../../../renderer/shared/acts/ready-verb.ts';
import { readinessOf } from '../../../../renderer/shared/acts/use-readiness.ts';
import { useCalls } from '../../../../renderer/shared/call/call-store.ts';
import { runVerb } from '../../../../renderer/shared/window/verbs.ts';
import { fakeBridge } from '../../../support/fake-bridge.ts';

const subject = { accountId: 'A-1', practiceId: 'PR-1' };
/** What the window shows of an unlock before it has heard of the callback. */
const shown = {
  ...readinessOf({ needed: 2, proven: 0, inCall: 0, wouldDo: [], call: 'open', isLead: false }),
  otherCall: null,
};

/** A desk whose call has proven so much, whatever the window shows. */
function deskWith(strength: number): void {
  const ok = (value: object) => async () => ({ ok: true, value });
  fakeBridge({
    query: {
      case: ok({ ...subject, strength }),
      proofOptions: ok({ needed: 2, strength, wouldDo: [], callsPractice: false }),
    },
  });
}

const unlock = (run: () => void) => ({
  id: 'unlock',
  label: 'Unlock',
  also: '',
  icon: 'lock' as const,
  ...readyVerb('signing-in.unlock', shown, subject, run),
});

beforeEach(() => useCalls.setState({ openNumber: 'AAAA-AAAA' }));

test('a key is not refused for a proof that was passed and is not in the window yet', async () => {
  deskWith(2);
  const run = vi.fn();
  runVerb(unlock(run));
  await vi.waitFor(() => expect(run).toHaveBeenCalledOnce());
});

test('a key that lacks a proof does nothing', async () => {
  deskWith(1);
  const run = vi.fn();
  const verb = unlock(run);
  expect(await verb.lacksNow?.()).toContain('this call has 1');
  runVerb(verb);
  await verb.lacksNow?.();
  expect(run).not.toHaveBeenCalled();
});

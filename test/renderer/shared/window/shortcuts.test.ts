import { beforeEach, describe, expect, test, vi } from 'vitest';
import { isMeantElsewhere } from '../../../../renderer/shared/call/is-meant-elsewhere.ts';
import { switchLetters } from '../../../../renderer/shared/window/letters.ts';
import { markLocked } from '../../../../renderer/shared/window/locked.ts';
import { screens, useNavigation } from '../../../../renderer/shared/window/navigation.ts';
import { actionOf, useOverlays } from '../../../../renderer/shared/window/shortcuts.ts';
import { awaitRecord, useVerbs } from '../../../../renderer/shared/window/verbs.ts';

class Field {
  isContentEditable = false;
  matches = (selectors: string): boolean => selectors.includes('textarea');
}
let dialogIsOpen = false;
beforeEach(() => {
  useNavigation.setState(useNavigation.getInitialState(), true);
  useOverlays.setState(useOverlays.getInitialState(), true);
  dialogIsOpen = false;
  vi.stubGlobal('HTMLElement', Field);
  vi.stubGlobal('document', { querySelector: () => (dialogIsOpen ? {} : null) });
});

interface Press {
  readonly ctrlKey?: boolean;
  readonly metaKey?: boolean;
  readonly altKey?: boolean;
  readonly shiftKey?: boolean;
  readonly repeat?: boolean;
  readonly target?: unknown;
}
/** Presses a key; whether it meant anything. */
function press(key: string, more: Press = {}, mac = false, focus = () => undefined): boolean {
  const event = {
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    target: null,
    ...more,
  };
  const action = actionOf(event as never, mac, focus);
  action?.();
  return action !== null;
}

describe('shortcuts that work anywhere', () => {
  test('the numbers open the screens in the order of the rail', () => {
    for (const [at, screen] of screens.entries()) {
      expect(press(String(at + 1), { ctrlKey: true })).toBe(true);
      expect(useNavigation.getState().screen).toBe(screen);
    }
    expect(press('9', { ctrlKey: true })).toBe(false);
    expect(press('0', { ctrlKey: true })).toBe(false);
  });

  test('the key is Command on a Mac and Control elsewhere, never both', () => {
    expect(press('2', { metaKey: true })).toBe(false);
    expect(press('2', { metaKey: true }, true)).toBe(true);
    expect(press('2', { ctrlKey: true }, true)).toBe(false);
    expect(press('2', { ctrlKey: true, metaKey: true })).toBe(false);
    expect(press('2', { ctrlKey: true, altKey: true })).toBe(false);
  });

  test('the command bar takes the focus also while something is typed', () => {
    const focus = vi.fn();
    expect(press('K', { ctrlKey: true, target: new Field() }, false, focus)).toBe(true);
    expect(focus).toHaveBeenCalledTimes(1);
  });

  test('the desk is locked by a key also while a dialog is open, and then no key reaches what lies below', () => {
    const locks = vi.fn(async () => ({ ok: true, value: { locked: true } }));
    vi.stubGlobal('window', { loginDesk: { shell: { lock: locks } } });
    vi.stubGlobal('Element', Field);
    vi.stubGlobal('document', { querySelector: () => ({}), documentElement: { dataset: {} } });
    expect(press('l', { ctrlKey: true })).toBe(true);
    expect(press('L', { metaKey: true, target: new Field() }, true)).toBe(true);
    expect(locks).toHaveBeenCalledTimes(2);
    const unlock = markLocked();
    expect(press('l', { ctrlKey: true })).toBe(false);
    expect(press('2', { ctrlKey: true })).toBe(false);
    expect(isMeantElsewhere(null)).toBe(true);
    unlock();
    expect(isMeantElsewhere(null)).toBe(false);
  });

  test('the call panel and the overview open and close', () => {
    press('j', { ctrlKey: true });
    press('?', { ctrlKey: true });
    expect(useOverlays.getState()).toMatchObject({ callOpen: true, shortcutsOpen: true });
    press('j', { ctrlKey: true });
    expect(useOverlays.getState().callOpen).toBe(false);
  });

  test('a question mark is a letter while one types, and the way back works from a field but on a Mac', () => {
    expect(press('?', { target: new Field() })).toBe(false);
    expect(press('ArrowLeft', { altKey: true, target: new Field() })).toBe(true);
    expect(press('ArrowLeft', { altKey: true, target: new Field() }, true)).toBe(false);
    expect(press('ArrowLeft', { altKey: true }, true)).toBe(true);
    expect(press('?')).toBe(true);
    expect(press('ArrowLeft')).toBe(false);
  });

  test('below a dialog nothing moves; only the overview closes by its own key', () => {
    dialogIsOpen = true;
    expect(press('2', { ctrlKey: true })).toBe(false);
    expect(press('/', { ctrlKey: true })).toBe(false);
    useOverlays.getState().showShortcuts(true);
    expect(press('/', { ctrlKey: true })).toBe(true);
    expect(useOverlays.getState().shortcutsOpen).toBe(false);
  });
});

describe('the way through the screens', () => {
  test('back leads to the screen before as it was, also after it was narrowed', () => {
    const { open, replace } = useNavigation.getState();
    open('cases', { state: 'open' });
    replace({ state: 'closed' });
    open('outbox', { message: 'm-1' });
    press('ArrowLeft', { altKey: true });
    expect(useNavigation.getState()).toMatchObject({ screen: 'cases', params: { state: 'closed' } });
    press('ArrowLeft', { altKey: true });
    press('ArrowLeft', { altKey: true });
    expect(useNavigation.getState()).toMatchObject({ screen: 'desk', params: {}, past: [] });
  });

  test('fifty steps are kept', () => {
    for (let step = 0; step < 60; step += 1) useNavigation.getState().open('cases', { case: String(step) });
    const { past } = useNavigation.getState();
    expect([past.length, past[0]?.params.case]).toEqual([50, '9']);
  });
});

describe('letters', () => {
  const ran: string[] = [];
  const verb = (id: string, letter: string, lacks: string | null = null) => ({
    id,
    label: id,
    also: '',
    icon: 'key' as const,
    letter,
    lacks,
    run: () => {
      ran.push(id);
    },
  });
  beforeEach(() => {
    ran.length = 0;
    switchLetters(true);
    useVerbs.setState({
      offered: {
        call: [verb('hold', 'H'), verb('call', 'C')],
        record: [verb('reset', 'R'), verb('about', 'C')],
      },
    });
  });

  test('do what stands on the record or the call, outside of what is typed into', () => {
    expect(press('r')).toBe(true);
    expect(press('h')).toBe(true);
    expect(press('r', { target: new Field() })).toBe(false);
    expect(press('q')).toBe(false);
    expect(ran).toEqual(['reset', 'hold']);
  });

  test('with Alt, on a Mac with Command and Shift, they work while one types', () => {
    expect(press('r', { altKey: true, target: new Field() })).toBe(true);
    expect(press('r', { metaKey: true, shiftKey: true, target: new Field() }, true)).toBe(true);
    expect(press('r', { altKey: true, target: new Field() }, true)).toBe(false);
    expect(ran).toEqual(['reset', 'reset']);
  });

  test('the record’s goes before the call’s', () => {
    press('c');
    expect(ran).toEqual(['about']);
  });

  test('alone are off where they were switched off, and the others stay', () => {
    switchLetters(false);
    expect(press('r')).toBe(false);
    expect(press('?')).toBe(false);
    expect(press('r', { altKey: true })).toBe(true);
    expect(ran).toEqual(['reset']);
  });

  test('held down they ask once, and below a dialog never', () => {
    expect(press('r', { repeat: true })).toBe(true);
    dialogIsOpen = true;
    expect(press('r', { altKey: true })).toBe(false);
    expect(ran).toEqual([]);
  });

  test('what lacks something is not done', () => {
    useVerbs.setState({ offered: { record: [verb('unlock', 'U', 'The account is not locked.')] } });
    expect(press('u')).toBe(true);
    expect(ran).toEqual([]);
  });
});

const verbsOf = (record: string, run: (record: string) => void) => [
  {
    id: 'new-call',
    label: 'New call',
    also: '',
    icon: 'phone' as const,
    letter: 'C',
    lacks: null,
    run: () => run(record),
  },
];
const nextTurn = (): Promise<void> => Promise.resolve();

describe('a letter that is pressed while a record is on its way', () => {
  const run = vi.fn();
  beforeEach(() => {
    run.mockClear();
    useVerbs.setState(useVerbs.getInitialState(), true);
    useVerbs.setState({ offered: { call: verbsOf('nobody', run) } });
  });
  /** What React does when a record is drawn in the place of what stood for it. */
  const comes = async (arrive: () => void, name: string): Promise<void> => {
    arrive();
    useVerbs.setState(({ offered }) => ({ offered: { ...offered, record: verbsOf(name, run) } }));
    await nextTurn();
  };

  test('is done with that one when it is there, and once', async () => {
    const arrive = awaitRecord();
    for (const letter of 'CCX') expect(press(letter.toLowerCase())).toBe(true);
    expect(run).not.toHaveBeenCalled();
    await comes(arrive, 'Yusuf');
    expect(run.mock.calls).toEqual([['Yusuf']]);
    await comes(awaitRecord(), 'Ann');
    expect(run).toHaveBeenCalledOnce();
  });

  test('is not done with the one before', async () => {
    useVerbs.setState(({ offered }) => ({ offered: { ...offered, record: verbsOf('before', run) } }));
    const found = awaitRecord();
    press('c', { altKey: true });
    const arrive = awaitRecord();
    found();
    await nextTurn();
    expect(run).not.toHaveBeenCalled();
    await comes(arrive, 'Yusuf');
    expect(run.mock.calls).toEqual([['Yusuf']]);
  });

  test('does nothing where the record does not come', async () => {
    const arrive = awaitRecord();
    press('c');
    arrive();
    await nextTurn();
    expect(run).not.toHaveBeenCalled();
    expect(press('c')).toBe(true);
    expect(run.mock.calls).toEqual([['nobody']]);
  });

  test('does nothing where somebody types elsewhere by then', async () => {
    const arrive = awaitRecord();
    press('c');
    Object.assign(document, { activeElement: new Field() });
    await comes(arrive, 'Yusuf');
    expect(run).not.toHaveBeenCalled();
  });
});

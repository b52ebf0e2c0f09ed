import { expect, forgive, test } from '../support/window.ts';

/** How long the main process may be kept from everything else, in milliseconds. */
const longestTurn = 200;

interface Tried {
  readonly calls: number;
  /** What was neither refused with a code nor stopped before it left the page. */
  readonly taken: readonly string[];
  readonly codes: readonly string[];
}

test('Every method of the bridge refuses what does not fit with a code; the main process lives and is not held up', async ({
  desk,
  home,
}) => {
  test.setTimeout(180_000);
  const before = await home.run('audit', 'verify');
  await desk.app.evaluate(() => {
    // Kept as the time that the main process works without a pause: other programs on the machine don't count.
    const turns = { longest: 0, last: process.cpuUsage(), stop: false };
    Object.assign(globalThis, { turns });
    const look = (): void => {
      const now = process.cpuUsage();
      turns.longest = Math.max(
        turns.longest,
        (now.user - turns.last.user + now.system - turns.last.system) / 1000,
      );
      turns.last = now;
    };
    // A timer that is due runs before the next turn, so no two turns are taken for one.
    const watch = setInterval(() => (turns.stop ? clearInterval(watch) : look()), 20);
  });
  const tried = await desk.page.evaluate(async (): Promise<Tried> => {
    type Method = (...input: unknown[]) => Promise<{ ok: boolean; error?: { code: string } }>;
    const { loginDesk } = window as never as { loginDesk: Record<string, Record<string, Method>> };
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    let deep: unknown = 'inside';
    for (let level = 0; level < 10_000; level += 1) deep = { deep };
    const hostile: Record<string, unknown> = {
      nothing: undefined,
      null: null,
      text: 'x',
      'not a number': Number.NaN,
      'a large number': 10n ** 30n,
      date: new Date(0),
      map: new Map([['limit', 1]]),
      set: new Set(['limit']),
      bytes: new Uint8Array(16),
      pattern: /x/u,
      error: new TypeError('made up'),
      list: [{}],
      'half a character': { text: 'a\ud800' },
      'a function': { text: () => 'x' },
      'a symbol': { text: Symbol('x') },
      'a circle': circle,
      'ten thousand levels': deep,
    };
    const heavy: Record<string, unknown> = {
      'twenty million letters': { text: 'x'.repeat(20_000_000) },
      'a hundred thousand elements': { ids: Array(100_000).fill(0) },
    };
    const methods = ['query', 'act', 'job', 'shell'].flatMap((group) =>
      Object.entries(loginDesk[group] ?? {}).map(([name, method]) => [`${group}:${name}`, method] as const),
    );
    const taken: string[] = [];
    const codes = new Set<string>();
    let calls = 0;
    const tryOnce = async (name: string, method: Method, what: string, input: unknown): Promise<void> => {
      calls += 1;
      // What the bridge can't carry never reaches the program.
      const code = await Promise.resolve()
        .then(() => method(input))
        .then(
          (answer) => (answer.ok ? 'done' : (answer.error?.code ?? 'no code')),
          () => 'not carried',
        );
      codes.add(code);
      if (!/^(invalid-input|input-too-large|not carried)$/.test(code)) taken.push(`${name} ${what}: ${code}`);
    };
    // Each method gets some of them, and neighbours get others.
    for (const [at, [name, method]] of methods.entries())
      for (const [index, [what, input]] of Object.entries(hostile).entries())
        if ((at + index) % 3 === 0) await tryOnce(name, method, what, input);
    for (const group of ['query', 'act', 'job', 'shell']) {
      const [name, method] = Object.entries(loginDesk[group] ?? {})[0] ?? [];
      for (const [what, input] of Object.entries(heavy))
        if (name && method) await tryOnce(`${group}:${name}`, method, what, input);
    }
    const cancel = (loginDesk as never as { cancelJob: Method }).cancelJob;
    for (const [what, input] of Object.entries({ ...hostile, text: { text: 'x' } }))
      await tryOnce('cancelJob', cancel, what, input);
    return { calls, taken, codes: [...codes].sort() };
  });
  const longest = await desk.app.evaluate(() => {
    const { turns } = globalThis as unknown as { turns: { longest: number; stop: boolean } };
    turns.stop = true;
    return turns.longest;
  });
  expect(tried.taken).toEqual([]);
  expect(tried.calls).toBeGreaterThan(700);
  expect(tried.codes).toEqual(['input-too-large', 'invalid-input', 'not carried']);
  expect(longest).toBeLessThan(longestTurn);
  // The desk works as before, and nothing was written.
  await desk.find('mary lee');
  await expect(desk.results.getByRole('option').first()).toBeVisible();
  expect(await home.run('cases', 'list')).toEqual([]);
  expect(await home.run('audit', 'verify')).toMatchObject({ ok: true });
  expect(before).toMatchObject({ ok: true });
  forgive(desk, /could not be cloned|recursion depth/);
});

test('An event’s listener that is none, or that fails, harms no one', async ({ desk, home }) => {
  const kept = await desk.page.evaluate(async () => {
    type Listen = (listener: unknown) => unknown;
    const { on } = (window as never as { loginDesk: { on: Record<string, Listen> } }).loginDesk;
    const answers: string[] = [];
    for (const [name, listen] of Object.entries(on))
      for (const listener of [undefined, null, 'x', 5, {}, []])
        try {
          const stop = listen(listener);
          answers.push(typeof stop);
          if (typeof stop === 'function') stop();
        } catch {
          answers.push(`${name} refused`);
        }
    return answers.length;
  });
  expect(kept).toBeGreaterThan(20);
  await home.run('cases', 'open', '--channel', 'phone', '--caller', 'Ada');
  await desk.goTo('Cases');
  await expect(desk.page.getByRole('option', { name: /Ada/ })).toBeVisible();
});

import type { LoginDeskBridge } from '../../preload/contract/contract.ts';
import type { DeskWindow } from './window.ts';

/** Answers of the main process that are held back. */
interface Held {
  readonly release: () => Promise<void>;
  /** How many answers wait. */
  readonly waiting: () => Promise<number>;
}

/**
 * Has the main process hold back what it answers on a channel, where the input's text begins so, until it is released. What was
 * asked for is done by then, and the window does not know.
 */
export async function holdBack(desk: DeskWindow, channel: string, beginning = ''): Promise<Held> {
  await desk.app.evaluate(
    ({ ipcMain }, { channel, beginning }) => {
      type Handler = (event: unknown, input: { readonly text?: unknown }) => Promise<unknown>;
      const handlers = (ipcMain as unknown as { readonly _invokeHandlers: Map<string, Handler> })
        ._invokeHandlers;
      const answer = handlers.get(channel);
      if (!answer) throw new Error(`nothing serves ${channel}`);
      const waiting: (() => void)[] = [];
      let isHeld = true;
      Object.assign(globalThis, { [channel]: waiting });
      handlers.set(channel, async (event, input) => {
        const value = await answer(event, input);
        if (isHeld && String(input.text ?? '').startsWith(beginning))
          await new Promise<void>((release) => waiting.push(release));
        return value;
      });
      Object.assign(waiting, {
        release: () => {
          isHeld = false;
          for (const release of waiting) release();
        },
      });
    },
    { channel, beginning },
  );
  return {
    release: () =>
      desk.app.evaluate((_electron, held) => {
        (globalThis as unknown as Record<string, { release(): void }>)[held]?.release();
      }, channel),
    waiting: () =>
      desk.app.evaluate(
        (_electron, held) => (globalThis as unknown as Record<string, unknown[]>)[held]?.length ?? 0,
        channel,
      ),
  };
}

/** Waits until the window has drawn every answer that was given so far: they come in their order. */
export const answersDrawn = (desk: DeskWindow): Promise<void> =>
  desk.page.evaluate(async () => {
    const { query } = (window as unknown as { loginDesk: LoginDeskBridge }).loginDesk;
    await query.caseCount({});
    for (let frame = 0; frame < 2; frame += 1)
      await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
  });

import type { Page } from '@playwright/test';
import type { DeskPage } from './desk-page.ts';

export interface BridgeCalls {
  /** Look-ups from the page and back, in milliseconds. */
  readonly lookups: readonly number[];
  /** What each of them took in the main process, by its own account, and two empty calls beside it. */
  readonly limits: readonly number[];
}

/** Looks each text up from the page, an empty call before it and one after it. */
export const lookUpFromPage = (page: Page, texts: readonly string[]): Promise<BridgeCalls> =>
  page.evaluate(async (asked) => {
    const { query, cancelJob } = (window as unknown as DeskPage).loginDesk;
    const empty = async (): Promise<number> => {
      const started = performance.now();
      await cancelJob('none');
      return performance.now() - started;
    };
    const [lookups, limits]: [number[], number[]] = [[], []];
    for (const text of asked) {
      const before = await empty();
      const started = performance.now();
      const answer = await query.lookup({ text });
      lookups.push(performance.now() - started);
      if (!answer.ok) throw new Error(answer.error.message);
      limits.push(answer.value.tookMs + before + (await empty()));
    }
    return { lookups, limits };
  }, texts);

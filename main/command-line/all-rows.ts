import type { Page } from '../../preload/contract/shared.ts';

/** What a list that is read by key is asked for its next page. */
interface PagePart {
  readonly limit: number;
  readonly after?: string;
}

/** The rows of a list that is read by key, page by page, and not more than so many. */
export async function allRows<Row>(
  page: (part: PagePart) => Promise<Page<Row>>,
  most: number,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let after: string | null = null;
  do {
    const limit = Math.min(1000, most - rows.length);
    const found: Page<Row> = await page(after === null ? { limit } : { limit, after });
    rows.push(...found.rows);
    after = found.next;
  } while (after !== null && rows.length < most);
  return rows;
}

/** Options without those that were not given. */
export const onlyGiven = <Options extends object>(options: Options): Partial<Options> =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Partial<Options>;

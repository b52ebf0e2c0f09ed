import type { Queries } from '../../preload/contract/contract.ts';
import type { InputOf, OutputOf } from '../../preload/contract/define.ts';
import type { Answer, Page } from '../../preload/contract/shared.ts';
import { bridge } from '../bridge.ts';
import { settled } from './answers.ts';
import type { PagedQueryName, RowOf } from './use-paged-query.ts';

/** Reads a list on to its end, or to `most` rows: for what is done to all of them at once. */
export async function gatherRows<Name extends PagedQueryName>(
  name: Name,
  input: Omit<InputOf<Queries[Name]>, 'after'>,
  most: number,
): Promise<Answer<readonly RowOf<Name>[]>> {
  const rows: RowOf<Name>[] = [];
  let after: string | null = null;
  do {
    const page = (after === null ? input : { ...input, after }) as InputOf<Queries[Name]>;
    const answer: Answer<OutputOf<Queries[Name]>> = await settled(() => bridge().query[name](page));
    if (!answer.ok) return answer;
    const { rows: more, next } = answer.value as Page<RowOf<Name>>;
    rows.push(...more);
    after = next;
  } while (after !== null && rows.length < most);
  return { ok: true, value: rows.slice(0, most) };
}

/** Reads one page of a list, for who walks on from a place in it. */
export function readPage<Name extends PagedQueryName>(
  name: Name,
  input: InputOf<Queries[Name]>,
): Promise<Answer<OutputOf<Queries[Name]>>> {
  return settled(() => bridge().query[name](input));
}

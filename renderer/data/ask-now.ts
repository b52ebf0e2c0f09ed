import type { Queries, QueryName } from '../../preload/contract/contract.ts';
import type { InputOf, OutputOf } from '../../preload/contract/define.ts';
import type { Answer } from '../../preload/contract/shared.ts';
import { bridge } from '../bridge.ts';
import { settled } from './answers.ts';

/** Asks the desk itself, past what the window has kept: for what is decided by what was done a moment ago. */
export const askNow = <Name extends QueryName>(
  name: Name,
  input: InputOf<Queries[Name]>,
): Promise<Answer<OutputOf<Queries[Name]>>> => settled(() => bridge().query[name](input));

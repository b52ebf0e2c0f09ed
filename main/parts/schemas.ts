import { string } from 'zod';
import { failures } from '../failures.ts';

/** Names the schemas' library and the sentences, which the window loads by themselves (main/program-parts.ts). */
export const part = [string, failures] as const;

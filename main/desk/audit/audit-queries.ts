import { done } from '../../failures.ts';
import type { QueriesOf } from '../ground/basics/definitions.ts';
import { auditHead } from './chain.ts';

export const auditQueries: QueriesOf<'auditHead'> = {
  auditHead: (reader) => done(auditHead(reader)),
};

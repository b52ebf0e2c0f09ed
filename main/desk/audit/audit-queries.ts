import { done } from '../../failures.ts';
import { defineQuery } from '../ground/basics/definitions.ts';
import { auditHead } from './chain.ts';

export const auditQueries = [defineQuery('auditHead', (reader) => done(auditHead(reader)))];

import { knowledgeQueries } from '../../../preload/contract/knowledge.ts';
import { defineFeature } from '../ground/basics/definitions.ts';
import { knowledgeQueries as answers } from './queries.ts';

/** Articles for operators. */
export const knowledgeFeature = defineFeature(
  { actions: {}, queries: knowledgeQueries },
  { actions: {}, queries: answers },
);

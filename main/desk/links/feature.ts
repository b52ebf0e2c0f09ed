import { linkActions, linkQueries } from '../../../preload/contract/links.ts';
import { defineFeature } from '../ground/basics/definitions.ts';
import { cancelling } from './link-actions.ts';
import { linkQueries as answers } from './read-links.ts';

/** The ledger of the links that mails bring: who asked, where each went, and what became of it. */
export const linksFeature = defineFeature(
  { actions: linkActions, queries: linkQueries },
  { actions: { 'links.cancel': cancelling }, queries: answers },
);

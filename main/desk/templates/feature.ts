import { templateActions, templateQueries } from '../../../preload/contract/templates.ts';
import { defineFeature } from '../ground/basics/definitions.ts';
import { templateQueries as answers, resetting, rewording } from './templates.ts';

/** Mails in the desk’s own words. */
export const templatesFeature = defineFeature(
  { actions: templateActions, queries: templateQueries },
  { actions: { 'templates.reword': rewording, 'templates.reset': resetting }, queries: answers },
);

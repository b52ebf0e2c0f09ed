import { upgradeActions, upgradeQueries } from '../../../preload/contract/upgrade.ts';
import { defineFeature } from '../ground/basics/definitions.ts';
import { upgradeQueries as answers, attempting, recording } from './upgrade.ts';

/** What an upgrade to a login email meets. */
export const upgradeFeature = defineFeature(
  { actions: upgradeActions, queries: upgradeQueries },
  { actions: { 'upgrade.attempt': attempting, 'upgrade.record-error': recording }, queries: answers },
);

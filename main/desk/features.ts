import type { ActionType, QueryName } from '../../preload/contract/contract.ts';
import { auditFeature } from './audit/feature.ts';
import { callersFeature } from './callers/feature.ts';
import { casesFeature } from './cases/feature.ts';
import { claimsFeature } from './claims/feature.ts';
import { conflictsFeature } from './conflicts/feature.ts';
import { differencesFeature } from './differences/feature.ts';
import { directoryFeature } from './directory/feature.ts';
import type { ActionDefinition, QueryDefinition } from './ground/basics/definitions.ts';
import { keptFeature } from './kept/feature.ts';
import { knowledgeFeature } from './knowledge/feature.ts';
import { linksFeature } from './links/feature.ts';
import { loginsFeature } from './logins/feature.ts';
import { operatorsFeature } from './operators/feature.ts';
import { outboxFeature } from './outbox/feature.ts';
import { peopleFeature } from './people/feature.ts';
import { readinessFeature } from './readiness/feature.ts';
import { reportsFeature } from './reports/feature.ts';
import { settingsFeature } from './settings/feature.ts';
import { signingInFeature } from './signing-in/feature.ts';
import { templatesFeature } from './templates/feature.ts';
import { upgradeFeature } from './upgrade/feature.ts';

/** Every action and query of the contract with its handler: one that no feature has does not compile. */
export function gatherFeatures(sandboxFolder: string): {
  readonly actions: Readonly<Record<ActionType, ActionDefinition>>;
  readonly queries: Readonly<Record<QueryName, QueryDefinition>>;
} {
  const outboxOf = outboxFeature(sandboxFolder);
  const own = {
    ...directoryFeature.actions,
    ...casesFeature.actions,
    ...keptFeature.actions,
    ...callersFeature.actions,
    ...claimsFeature.actions,
    ...loginsFeature.actions,
    ...linksFeature.actions,
    ...peopleFeature.actions,
    ...signingInFeature.actions,
    ...upgradeFeature.actions,
    ...outboxOf.actions,
    ...templatesFeature.actions,
    ...settingsFeature.actions,
    ...operatorsFeature.actions,
  };
  // What a source says is taken over by the desk's own actions, so they are given to it.
  const differences = differencesFeature(new Map(Object.entries(own)));
  const conflicts = conflictsFeature(new Map(Object.entries(own)));
  return {
    actions: { ...own, ...differences.actions },
    queries: {
      ...directoryFeature.queries,
      ...differences.queries,
      ...claimsFeature.queries,
      ...conflicts.queries,
      ...peopleFeature.queries,
      ...signingInFeature.queries,
      ...upgradeFeature.queries,
      ...callersFeature.queries,
      ...casesFeature.queries,
      ...keptFeature.queries,
      ...outboxOf.queries,
      ...templatesFeature.queries,
      ...reportsFeature.queries,
      ...settingsFeature.queries,
      ...operatorsFeature.queries,
      ...linksFeature.queries,
      ...auditFeature.queries,
      ...readinessFeature.queries,
      ...knowledgeFeature.queries,
    },
  };
}

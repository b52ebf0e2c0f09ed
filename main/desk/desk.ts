import type { ActionType, QueryName } from '../../preload/contract/contract.ts';
import type { Settings } from '../../preload/contract/settings.ts';
import { type Answer, failures } from '../failures.ts';
import { type Store, storeRefusal } from '../store/store.ts';
import { auditFeature } from './audit/feature.ts';
import { callersFeature } from './callers/feature.ts';
import { casesFeature } from './cases/feature.ts';
import { claimsFeature } from './claims/feature.ts';
import { differencesFeature } from './differences/feature.ts';
import { directoryFeature } from './directory/feature.ts';
import { withIdsOnFile } from './directory/ids-on-file.ts';
import type { Action, ActionRequest } from './ground/basics/action.ts';
import { type Clock, createIds, type NewId, type RandomBytes } from './ground/basics/context.ts';
import type { ActionDefinition, QueryDefinition } from './ground/basics/definitions.ts';
import { readSettings } from './ground/basics/settings.ts';
import { brokenText } from './ground/basics/well-formed.ts';
import { knowledgeFeature } from './knowledge/feature.ts';
import { linksFeature } from './links/feature.ts';
import { loginsFeature } from './logins/feature.ts';
import { operatorsFeature } from './operators/feature.ts';
import { outboxFeature } from './outbox/feature.ts';
import { peopleFeature } from './people/feature.ts';
import { createDoor, invalidInput } from './perform.ts';
import { readinessFeature } from './readiness/feature.ts';
import { reportsFeature } from './reports/feature.ts';
import { settingsFeature } from './settings/feature.ts';
import { signingInFeature } from './signing-in/feature.ts';
import { templatesFeature } from './templates/feature.ts';
import { upgradeFeature } from './upgrade/feature.ts';

export interface DeskParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly random: RandomBytes;
  /** The id of this desk, which its actions bear. */
  readonly desk: string;
  /** Where the sandbox's mail server keeps what it gets. */
  readonly sandboxFolder: string;
  /** Actions that only this program's own jobs perform. */
  readonly internalActions?: readonly ActionDefinition[];
  /** See `DoorParts`. */
  readonly asProgram?: boolean;
}

/** What every face talks to: questions, changes, and word of what changed. */
export interface Desk {
  query(name: string, input: unknown): Promise<Answer<unknown>>;
  perform(request: ActionRequest | Action): Promise<Answer<unknown>>;
  /** Told after each commit which topics changed; gives back how to stop listening. */
  onChanged(listener: (topics: readonly string[]) => void): () => void;
  /** Says that something changed which did not come through this desk's door: the sender, another process. */
  announce(topics: readonly string[]): void;
  settings(): Settings;
  readonly newId: NewId;
}

/** Every action and query of the contract with its handler: one that no feature has does not compile. */
function gatherFeatures(sandboxFolder: string): {
  readonly actions: Readonly<Record<ActionType, ActionDefinition>>;
  readonly queries: Readonly<Record<QueryName, QueryDefinition>>;
} {
  const outboxOf = outboxFeature(sandboxFolder);
  const own = {
    ...casesFeature.actions,
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
  return {
    actions: { ...own, ...differences.actions },
    queries: {
      ...directoryFeature.queries,
      ...differences.queries,
      ...claimsFeature.queries,
      ...peopleFeature.queries,
      ...signingInFeature.queries,
      ...upgradeFeature.queries,
      ...callersFeature.queries,
      ...casesFeature.queries,
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

/** Gathers the features of the help desk. No Electron, no SMTP, no file formats in here. */
export function createDesk(parts: DeskParts): Desk {
  const newId = createIds(parts.clock, parts.random);
  const listeners = new Set<(topics: readonly string[]) => void>();
  const announce = (topics: readonly string[]): void => {
    for (const listener of listeners) listener(topics);
  };
  const { actions, queries } = gatherFeatures(parts.sandboxFolder);
  const door = createDoor({
    store: parts.store,
    clock: parts.clock,
    random: parts.random,
    newId,
    desk: parts.desk,
    announce,
    asProgram: parts.asProgram ?? false,
    actions: byType([...Object.values(actions), ...(parts.internalActions ?? [])]),
  });
  const queriesByName = new Map<string, QueryDefinition>(Object.entries(queries));
  return {
    newId,
    announce,
    perform: door.perform,
    settings: () => readSettings(parts.store.read),
    onChanged: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    query: async (name, input) => {
      const definition = queriesByName.get(name);
      if (!definition) return failures.unknownQuery(name);
      const broken = brokenText(input);
      if (broken !== null) return failures.halfCharacter(broken);
      try {
        const asked = definition.read(input, (typed) => withIdsOnFile(parts.store.read, name, typed));
        if (!asked.ok) return invalidInput(asked.issues);
        return await asked.value(parts.store.read, {
          now: parts.clock(),
          settings: readSettings(parts.store.read),
        });
      } catch (error) {
        const refusal = storeRefusal(error, parts.store.path);
        if (refusal) return refusal;
        throw error;
      }
    },
  };
}

function byType(actions: readonly ActionDefinition[]): ReadonlyMap<string, ActionDefinition> {
  return new Map(actions.map((action) => [action.type, action]));
}

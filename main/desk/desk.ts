import type { QueryName } from '../../preload/contract/contract.ts';
import type { Settings } from '../../preload/contract/settings.ts';
import { type Answer, failures } from '../failures.ts';
import { type Store, storeRefusal } from '../store/store.ts';
import { auditQueries } from './audit/audit-queries.ts';
import { callerActions, callerQueries } from './callers/caller-actions.ts';
import { caseActions } from './cases/case-actions.ts';
import { caseQueries } from './cases/read-case.ts';
import { claimActions } from './claims/actions.ts';
import { claimQueries } from './claims/queries.ts';
import { differenceActions, differenceQueries } from './differences/differences.ts';
import { withIdsOnFile } from './directory/ids-on-file.ts';
import { directoryQueries } from './directory/queries.ts';
import { type Clock, createIds, type RandomBytes } from './ground/basics/context.ts';
import {
  type ActionDefinition,
  forEachAction,
  forEachQuery,
  type QueryDefinition,
} from './ground/basics/definitions.ts';
import { readSettings } from './ground/basics/settings.ts';
import { brokenText } from './ground/basics/well-formed.ts';
import { knowledgeQueries } from './knowledge/queries.ts';
import { loginActions } from './logins/login-help.ts';
import { outboxActions } from './outbox/outbox-actions.ts';
import { outboxQueries } from './outbox/outbox-queries.ts';
import { peopleActions, peopleQueries } from './people/actions.ts';
import { type ActionRequest, createDoor, halfCharacter, invalidInput } from './perform.ts';
import { readinessQueries } from './readiness/queries.ts';
import { caseReport } from './reports/case-report.ts';
import { mailReport } from './reports/mail-report.ts';
import { settingActions, settingQueries } from './settings/setting-actions.ts';
import { signingInActions, signingInQueries } from './signing-in/actions.ts';
import { templateActions, templateQueries } from './templates/templates.ts';
import { upgradeActions, upgradeQueries } from './upgrade/upgrade.ts';

export interface DeskParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly random: RandomBytes;
  /** Where the sandbox's mail server keeps what it gets. */
  readonly sandboxFolder: string;
  /** Actions that only this program's own jobs perform. */
  readonly internalActions?: readonly ActionDefinition[];
}

/** What every face talks to: questions, changes, and word of what changed. */
export interface Desk {
  query(name: string, input: unknown): Promise<Answer<unknown>>;
  perform(request: ActionRequest): Answer<unknown>;
  /** Told after each commit which topics changed; gives back how to stop listening. */
  onChanged(listener: (topics: readonly string[]) => void): () => void;
  /** Says that something changed which did not come through this desk's door: the sender, another process. */
  announce(topics: readonly string[]): void;
  settings(): Settings;
  readonly newId: () => string;
}

/** Gathers the features of the help desk. No Electron, no SMTP, no file formats in here. */
export function createDesk(parts: DeskParts): Desk {
  const newId = createIds(parts.clock, parts.random);
  const listeners = new Set<(topics: readonly string[]) => void>();
  const announce = (topics: readonly string[]): void => {
    for (const listener of listeners) listener(topics);
  };
  const door = createDoor({
    store: parts.store,
    clock: parts.clock,
    random: parts.random,
    newId,
    announce,
    actions: byType([
      ...forEachAction([
        ...differenceActions([...claimActions, ...peopleActions, ...signingInActions]),
        ...claimActions,
        ...caseActions,
        ...callerActions,
        ...loginActions,
        ...peopleActions,
        ...signingInActions,
        ...upgradeActions,
        ...outboxActions,
        ...templateActions,
        ...settingActions,
      ]),
      ...(parts.internalActions ?? []),
    ]),
  });
  const queries = new Map<string, QueryDefinition>(
    forEachQuery([
      ...directoryQueries,
      ...differenceQueries,
      ...claimQueries,
      ...peopleQueries,
      ...signingInQueries,
      ...upgradeQueries,
      ...callerQueries,
      ...caseQueries,
      ...outboxQueries(parts.sandboxFolder),
      ...templateQueries,
      mailReport,
      caseReport,
      ...settingQueries,
      ...auditQueries,
      ...readinessQueries,
      ...knowledgeQueries,
    ]).map((query) => [query.name, query]),
  );
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
      const definition = queries.get(name as QueryName);
      if (!definition) return failures.unknownQuery(name);
      const broken = brokenText(input);
      if (broken !== null) return halfCharacter(broken);
      const parsed = definition.input.safeParse(input);
      if (!parsed.success) return invalidInput(parsed.error.issues);
      try {
        const asked = withIdsOnFile(parts.store.read, name, parsed.data);
        return await definition.handle(parts.store.read, asked, {
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

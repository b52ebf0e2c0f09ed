import type { Settings } from '../../preload/contract/settings.ts';
import { type Answer, failures } from '../failures.ts';
import type { Writer } from '../store/handles.ts';
import { type Store, storeRefusal } from '../store/store.ts';
import { StoreRefused } from '../store/store-refused.ts';
import { directoryFeature } from './directory/feature.ts';
import { withIdsOnFile } from './directory/ids-on-file.ts';
import type { Action, ActionRequest } from './ground/basics/action.ts';
import type { Again } from './ground/basics/again.ts';
import { type Clock, createIds, type NewId, type RandomBytes } from './ground/basics/context.ts';
import type { ActionDefinition, QueryDefinition } from './ground/basics/definitions.ts';
import { readSettings } from './ground/basics/settings.ts';
import { brokenText } from './ground/basics/well-formed.ts';
import { createDoor, invalidInput } from './perform.ts';

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
  /** More of them, that are loaded with the features. */
  readonly laterActions?: () => Promise<readonly ActionDefinition[]>;
  /** See `DoorParts`. */
  readonly asProgram?: boolean;
}

/** What every face talks to: questions, changes, and word of what changed. */
export interface Desk {
  query(name: string, input: unknown): Promise<Answer<unknown>>;
  /** See `Door`. */
  perform(request: ActionRequest | Action, again?: Again): Promise<Answer<unknown>>;
  /** Told after each commit which topics changed; gives back how to stop listening. */
  onChanged(listener: (topics: readonly string[]) => void): () => void;
  /** Says that something changed which did not come through this desk's door: the sender, another process. */
  announce(topics: readonly string[]): void;
  settings(): Settings;
  /**
   * Loads all features, for who will need them: from then on an action is carried out before `perform` returns. Without it the
   * first question or action beyond a look-up loads them.
   */
  load(): Promise<void>;
  readonly newId: NewId;
}

/** All features of the desk. */
interface Loaded {
  readonly actions: ReadonlyMap<string, ActionDefinition>;
  readonly queries: ReadonlyMap<string, QueryDefinition>;
}

/** What a call begins with, loaded with the desk itself. */
function atHand(name: string): QueryDefinition | undefined {
  const queries: Readonly<Record<string, QueryDefinition>> = directoryFeature.queries;
  return Object.hasOwn(queries, name) ? queries[name] : undefined;
}

/** Gathers the features of the help desk. No Electron, no SMTP, no file formats in here. */
export function createDesk(parts: DeskParts): Desk {
  const newId = createIds(parts.clock, parts.random);
  const listeners = new Set<(topics: readonly string[]) => void>();
  const announce = (topics: readonly string[]): void => {
    for (const listener of listeners) listener(topics);
  };
  // All features take longer to load than a look-up takes.
  let loading: Promise<Loaded> | null = null;
  let loaded: Loaded | null = null;
  const load = async (): Promise<Loaded> => {
    const { gatherFeatures } = await import('./features.ts');
    const { actions, queries } = gatherFeatures(parts.sandboxFolder);
    const later = (await parts.laterActions?.()) ?? [];
    loaded = {
      actions: byType([...Object.values(actions), ...later]),
      queries: new Map(Object.entries(queries)),
    };
    return loaded;
  };
  const features = (): Loaded | Promise<Loaded> => {
    loading ??= load();
    return loaded ?? loading;
  };
  const own = byType(parts.internalActions ?? []);
  const door = createDoor({
    store: parts.store,
    clock: parts.clock,
    random: parts.random,
    newId,
    desk: parts.desk,
    announce,
    asProgram: parts.asProgram ?? false,
    actions: {
      get: (type) => {
        const known = own.get(type);
        // While the features load, every action waits for them, so that the order of the calls is kept.
        if (known !== undefined && (loading === null || loaded !== null)) return known;
        const all = features();
        const find = ({ actions }: Loaded) => known ?? actions.get(type);
        return all instanceof Promise ? all.then(find) : find(all);
      },
    },
  });
  return {
    newId,
    announce,
    perform: door.perform,
    load: async () => {
      await features();
    },
    settings: () => readSettings(parts.store.read),
    onChanged: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    query: async (name, input) => {
      const definition = atHand(name) ?? (await features()).queries.get(name);
      if (!definition) return failures.unknownQuery(name);
      const broken = brokenText(input);
      if (broken !== null) return failures.halfCharacter(broken);
      try {
        const asked = definition.read(input, (typed) => withIdsOnFile(parts.store.read, name, typed));
        if (!asked.ok) return invalidInput(asked.issues);
        return await asked.value(parts.store.read, {
          now: parts.clock(),
          settings: readSettings(parts.store.read),
          tryOut: (work) => triedOut(parts.store, work),
        });
      } catch (error) {
        const refusal = storeRefusal(error, parts.store.path);
        if (refusal) return refusal;
        throw error;
      }
    },
  };
}

/** Waiting for another program's write would hold the whole thread: what is only tried out is refused meanwhile. */
function triedOut<Value>(store: Store, work: (transaction: Writer) => Value): Value {
  if (store.isBusy()) throw new StoreRefused(failures.storeBusy());
  return store.derive((transaction) => ({ keep: false, value: work(transaction) }));
}

function byType(actions: readonly ActionDefinition[]): ReadonlyMap<string, ActionDefinition> {
  return new Map(actions.map((action) => [action.type, action]));
}

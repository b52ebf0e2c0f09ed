import { z } from 'zod';
import type { TeamLog } from './log.ts';
import { openBytes, sealBytes, type TeamKeys } from './seal.ts';

/** Who is at a desk, and which cases and records they have before them, as in `case:7K3M-Q2XA`. */
export interface AtDesk {
  readonly operator: string;
  readonly places: readonly string[];
}

/** Somebody at another desk of the team. */
export interface Present extends AtDesk {
  /** The id of that desk, and what it is called. */
  readonly desk: string;
  readonly name: string;
}

/**
 * Who else is here right now. It travels from desk to desk as notifications of the team's server, sealed; nothing of it is stored anywhere, and nothing
 * of it reaches the log. A server that can't notify has none.
 */
export interface TeamPresence {
  /** Says who is at this desk and where; null when nobody is. */
  say(own: AtDesk | null): void;
  others(): readonly Present[];
  /** Told whenever `others` may answer otherwise; gives back how to stop listening. */
  onChanged(listener: () => void): () => void;
  /** Says it again now and then, and forgets desks that say nothing any more: to be called every `beatEvery`. */
  beat(): void;
  /** Says it again and asks the others to: what was said meanwhile did not reach this desk. */
  greet(): void;
  /** Says that nobody is at this desk any more. */
  end(): Promise<void>;
}

export interface PresenceParts {
  readonly log: Pick<TeamLog, 'tell' | 'onTold' | 'query' | 'isOpen'>;
  /** Those that the team seals with now; may throw where this desk has none. */
  readonly keys: () => TeamKeys;
  readonly team: string;
  /** The id of this desk. */
  readonly desk: string;
  /** Milliseconds, UTC. */
  readonly clock: () => number;
}

/** How often `beat` is called, in milliseconds. */
export const beatEvery = 4000;
/** A desk says again that it is here after so many of them. */
const beatsBetween = 2;
/** A desk that was silent for so long is gone: it missed two of its turns. */
const silentFor = 20_000;
/** Clocks of desks differ; what is older was kept by somebody and said again. */
const oldFrom = 5 * 60_000;
/** A notification is short. */
const most = { places: 8, place: 120, operator: 200 };
/** How long a desk that closes waits for saying so, in milliseconds. */
const goodbyePatience = 500;

const shape = z.object({
  desk: z.uuid(),
  at: z.number(),
  /** Whether the others should say where they are. */
  asks: z.boolean(),
  own: z.object({ operator: z.string(), places: z.array(z.string()) }).nullable(),
});
type Said = z.infer<typeof shape>;

/** Puts presence over the team's log. Nothing is said before `say`. */
export function createPresence({ log, keys, team, desk, clock }: PresenceParts): TeamPresence {
  const bound = Buffer.from(JSON.stringify(['Login Desk team presence', team]));
  const listeners = new Set<() => void>();
  const heard = new Map<
    string,
    { readonly at: number; readonly heardAt: number; readonly own: AtDesk | null }
  >();
  const names = new Map<string, string>();
  let own: AtDesk | null = null;
  let saidAt = 0;
  let beats = 0;
  let asksForNames = false;

  const changed = (): void => {
    for (const listener of listeners) listener();
  };
  const send = async (asks: boolean): Promise<void> => {
    beats = 0;
    // A desk without its server has nobody to say it to.
    if (!log.isOpen) return;
    saidAt = Math.max(saidAt + 1, clock());
    const said: Said = { desk, at: saidAt, asks, own: own && { ...own, places: [...own.places] } };
    try {
      const sealed = sealBytes(keys(), Buffer.from(JSON.stringify(said)), bound);
      await log.tell(sealed.toString('base64'));
    } catch {
      // What is lost is said again with the next beat; a desk that has no key of its team says nothing.
    }
  };
  const read = (text: string): Said | null => {
    try {
      const opened = openBytes(keys(), Buffer.from(text, 'base64'), bound);
      return opened && (shape.safeParse(JSON.parse(opened.toString('utf8'))).data ?? null);
    } catch {
      return null;
    }
  };
  const learnNames = async (): Promise<void> => {
    if (asksForNames) return;
    asksForNames = true;
    try {
      const { rows } = await log.query<{ id: string; name: string }>('SELECT id, name FROM login_desk.desks');
      for (const { id, name } of rows) names.set(id, name);
      changed();
    } catch {
      // Without its name a desk is shown by its operator.
    } finally {
      asksForNames = false;
    }
  };

  log.onTold((text) => {
    const said = read(text);
    if (said === null || said.desk === desk) return;
    const before = heard.get(said.desk);
    if (Math.abs(said.at - clock()) > oldFrom || (before && said.at <= before.at)) return;
    heard.set(said.desk, { at: said.at, heardAt: clock(), own: said.own });
    if (said.own !== null && !names.has(said.desk)) void learnNames();
    if (JSON.stringify(before?.own ?? null) !== JSON.stringify(said.own)) changed();
    if (said.asks) void send(false);
  });

  return {
    say: (next) => {
      const short = next && {
        operator: next.operator.slice(0, most.operator),
        places: next.places.slice(0, most.places).map((place) => place.slice(0, most.place)),
      };
      if (JSON.stringify(short) === JSON.stringify(own)) return;
      const isFirst = own === null;
      own = short;
      void send(isFirst);
    },
    others: () =>
      [...heard].flatMap(([id, { heardAt, own: at }]) =>
        at === null || clock() - heardAt > silentFor ? [] : [{ desk: id, name: names.get(id) ?? '', ...at }],
      ),
    onChanged: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    beat: () => {
      let hasGone = false;
      for (const [id, { at, heardAt, own: there }] of heard) {
        if (there === null || clock() - heardAt <= silentFor) continue;
        heard.set(id, { at, heardAt, own: null });
        hasGone = true;
      }
      if (hasGone) changed();
      beats += 1;
      if (own !== null && beats >= beatsBetween) void send(false);
    },
    greet: () => {
      void send(true);
    },
    end: async () => {
      if (own === null) return;
      own = null;
      const late = new Promise((resolve) => setTimeout(resolve, goodbyePatience).unref());
      await Promise.race([send(false), late]);
    },
  };
}

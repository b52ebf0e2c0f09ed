import { isStoresTrouble } from '../../preload/contract/refusals.ts';
import type { Millis } from '../../preload/contract/shared.ts';
import type { Clock } from '../desk/ground/basics/context.ts';
import { portalOperator } from '../desk/ground/case-log/write-case.ts';
import { tokenHash } from '../desk/ground/words/secrets.ts';
import type { Answer } from '../failures.ts';

interface Opening {
  firstAt: Millis;
  lastAt: Millis;
  times: number;
}

interface Noted {
  readonly accountId: string;
  readonly byClient: Map<string, Opening>;
  readonly sent: { readonly client: string; readonly at: Millis }[];
}

/** An answered request for the page of a link. */
export interface LinkRequest {
  readonly token: string;
  readonly accountId: string;
  /** As `clientKind` gives it. */
  readonly client: string;
  /** The form of the page was sent, not the page asked for. */
  readonly isForm: boolean;
}

/** Keeps in mind which links were opened and writes it down a moment later: no page waits for the store, no flood fills it. */
export interface Openings {
  note(request: LinkRequest): void;
  /** Writes down what there is. What the store can't take now is kept for the next time. */
  write(): Promise<void>;
}

export interface OpeningsParts {
  readonly perform: (request: {
    readonly type: string;
    readonly input: unknown;
    readonly operator: string;
    readonly channel: 'portal';
  }) => Promise<Answer<unknown>>;
  readonly clock: Clock;
  /** Told of what went wrong inside, without a link. */
  readonly tell: (line: string) => void;
  /** Does something a while later, once. */
  readonly later: (work: () => void) => void;
}

// More links than are opened in a second; beyond them, none is noted until these are written.
const mostLinks = 500;
// The forms that matter are the first ones: a link is used up once.
const mostForms = 10;

/** Notes of opened links, held in memory until they are written together. */
export function createOpenings({ perform, clock, tell, later }: OpeningsParts): Openings {
  let noted = new Map<string, Noted>();
  let isPlanned = false;
  const plan = (): void => {
    if (isPlanned) return;
    isPlanned = true;
    later(() => {
      write().catch((error: Error) => tell(`portal: ${error.name} while opened links were noted`));
    });
  };

  const take = (hash: string, accountId: string): Noted | null => {
    const known = noted.get(hash);
    if (known) return known;
    if (noted.size >= mostLinks) return null;
    const fresh: Noted = { accountId, byClient: new Map(), sent: [] };
    noted.set(hash, fresh);
    return fresh;
  };

  async function write(): Promise<void> {
    isPlanned = false;
    const writing = noted;
    noted = new Map();
    for (const [hash, { accountId, byClient, sent }] of writing) {
      const openings = [...byClient].map(([client, opening]) => ({ client, ...opening }));
      const input = { tokenHash: hash, accountId, openings, sent };
      const answer = await perform({
        type: 'links.note-openings',
        input,
        operator: portalOperator,
        channel: 'portal',
      });
      // What will never be taken is not tried for ever.
      if (!answer.ok && isStoresTrouble(answer.error.code)) keep(hash, writing.get(hash));
    }
    if (noted.size > 0) plan();
  }

  function keep(hash: string, unwritten: Noted | undefined): void {
    if (unwritten === undefined) return;
    const target = take(hash, unwritten.accountId);
    if (target === null) return;
    for (const [client, opening] of unwritten.byClient) {
      const newer = target.byClient.get(client);
      target.byClient.set(
        client,
        newer === undefined
          ? opening
          : { firstAt: opening.firstAt, lastAt: newer.lastAt, times: opening.times + newer.times },
      );
    }
    target.sent.unshift(...unwritten.sent);
  }

  return {
    note: ({ token, accountId, client, isForm }) => {
      const link = take(tokenHash(token).toString('hex'), accountId);
      if (link === null) return;
      const at = clock();
      if (isForm) {
        if (link.sent.length < mostForms) link.sent.push({ client, at });
      } else {
        const opening = link.byClient.get(client) ?? { firstAt: at, lastAt: at, times: 0 };
        opening.lastAt = at;
        opening.times += 1;
        link.byClient.set(client, opening);
      }
      plan();
    },
    write,
  };
}

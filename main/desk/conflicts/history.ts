import type { ClaimEvent, ClaimEventKind } from '../../../preload/contract/conflicts.ts';
import type { Millis } from '../../../preload/contract/shared.ts';
import type { Reader } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import { entryParts } from '../audit/entry-filters.ts';
import { claimBy, claimOf } from '../ground/claims/write-claims.ts';
import type { TokenRow } from '../ground/mail/tokens.ts';
import { accountFactsOf, displayName } from '../ground/people/people.ts';
import { emailKey } from '../ground/words/email-key.ts';

/** So many events are told; of each account so many entries and links are looked at, the newest first. */
const mostEvents = 40;
const mostEntries = 200;
const mostLinks = 50;

interface Found {
  readonly at: Millis;
  readonly kind: ClaimEventKind;
  readonly accountId: string;
  readonly operator?: string | null;
  readonly caseNumber?: string | null;
}

interface Entry {
  readonly at: Millis;
  readonly operator: string;
  readonly action: string;
  readonly refused?: string;
  readonly case?: string;
  readonly input?: Readonly<Record<string, unknown>>;
}

/** Actions that may have to do with an address, among all that was done about an account. */
const telling = [
  'claims.claim',
  'claims.change-email',
  'claims.release',
  'claims.consolidate',
  'claims.undo-consolidation',
  'claims.cancel-change',
  'people.deactivate',
  'people.reactivate',
];
const tellingOfPractice = ['practices.close', 'practices.reopen'];

function entriesWhere(
  reader: Reader,
  whose: 'account' | 'practice',
  id: string,
  actions: readonly string[],
): readonly Entry[] {
  const rows = reader.all<{ body: string }>(
    sql`SELECT body FROM audit WHERE ${entryParts[whose]} = ${id}
          AND ${entryParts.action} IN (SELECT value FROM json_each(${JSON.stringify(actions)}))
        ORDER BY ${entryParts.at} DESC LIMIT ${mostEntries}`,
  );
  return rows.map(({ body }) => JSON.parse(body) as Entry);
}

/** What a case kept of an action on it: whom it was about besides. */
function keptOf(reader: Reader, { case: number, action, at }: Entry): Readonly<Record<string, unknown>> {
  const line = reader.get<{ data: string | null }>(
    sql`SELECT t.data FROM timeline AS t JOIN cases AS c ON c.id = t.case_id
        WHERE c.number = ${number ?? ''} AND t.kind = ${action} AND t.at = ${at} LIMIT 1`,
  );
  return line?.data == null ? {} : (JSON.parse(line.data) as Record<string, unknown>);
}

const hasKey = (value: unknown, key: string): boolean =>
  JSON.stringify(value ?? null).includes(JSON.stringify(key));

const keyTyped = (typed: unknown): string | null => {
  const address = typeof typed === 'string' ? emailKey(typed) : null;
  return address?.ok ? address.value.key : null;
};

interface Telling {
  readonly accountId: string;
  readonly key: string;
  /** Since when the account signs in with the address; null for every other one. */
  readonly heldSince: Millis | null;
}

/** What one entry about an account says of the address; undefined where it says nothing of it. */
function eventOf(reader: Reader, entry: Entry, { accountId, key, heldSince }: Telling): Found | undefined {
  const { at, operator, action, refused, case: caseNumber = null, input } = entry;
  const event = (kind: ClaimEventKind, whose = accountId): Found => ({
    at,
    kind,
    accountId: whose,
    operator,
    caseNumber,
  });
  const isAbout = keyTyped(input?.email) === key;
  // The account had the address then: it signs in with it, so a change of it is one to another.
  const isHeld = heldSince !== null && at >= heldSince;
  if (refused !== undefined) return isAbout && refused === 'email-in-use' ? event('refused') : undefined;
  switch (action) {
    case 'claims.claim':
      return isAbout ? event('claimed') : undefined;
    case 'claims.change-email':
      return isAbout ? event('change-begun') : isHeld ? event('leaving-begun') : undefined;
    // That of a change to the address is told by its link.
    case 'claims.cancel-change':
      return isHeld ? event('leaving-cancelled') : undefined;
    case 'claims.release': {
      const { formerHolderAccountId: former } = isAbout ? keptOf(reader, entry) : {};
      return isAbout ? event('released', typeof former === 'string' ? former : accountId) : undefined;
    }
    case 'claims.consolidate':
      return hasKey(keptOf(reader, entry).before, key) ? event('merged') : undefined;
    case 'claims.undo-consolidation':
      return event('merge-undone');
    case 'people.deactivate':
      return event('deactivated');
    case 'people.reactivate':
      return event('reactivated');
    default:
      return undefined;
  }
}

/** What links that went to the address say: that they were sent, used, or ended with a change. */
function eventsOfLinks(reader: Reader, accountId: string, key: string): readonly Found[] {
  const links = reader.all<TokenRow & { readonly operator: string | null; readonly number: string | null }>(
    sql`SELECT t.*, c.number FROM tokens AS t LEFT JOIN cases AS c ON c.id = t.case_id
        WHERE t.account_id = ${accountId} AND t.purpose IN ('verify-email', 'change-email') AND t.email_key = ${key}
        ORDER BY t.created_at DESC LIMIT ${mostLinks}`,
  );
  return links.flatMap((link): readonly Found[] => {
    const { operator, number: caseNumber } = link;
    const isChange = link.purpose === 'change-email';
    return [
      { at: link.created_at, kind: 'link-sent', accountId, operator, caseNumber },
      ...(link.used_at === null
        ? []
        : [{ at: link.used_at, kind: isChange ? 'changed' : 'verified', accountId, caseNumber } as const]),
      ...(link.voided_at !== null && link.void_reason === 'change-cancelled'
        ? [{ at: link.voided_at, kind: 'change-cancelled', accountId, caseNumber } as const]
        : []),
    ];
  });
}

const wishKinds = {
  import: 'wanted-by-import',
  upgrade: 'wanted-by-upgrade',
  action: 'wanted-by-desk',
} as const;

/** What the rows themselves say: since when it is held, verified and wanted. */
function eventsOfRows(reader: Reader, key: string): readonly Found[] {
  const claim = claimOf(reader, key);
  const wishes = reader.all<{ account_id: string; source: keyof typeof wishKinds; since: Millis }>(
    sql`SELECT account_id, source, since FROM wanted_addresses WHERE email_key = ${key} ORDER BY account_id LIMIT ${mostEvents}`,
  );
  return [
    ...(claim ? [{ at: claim.claimed_at, kind: 'claimed', accountId: claim.account_id } as const] : []),
    ...(claim?.verified_at != null
      ? [{ at: claim.verified_at, kind: 'verified', accountId: claim.account_id } as const]
      : []),
    ...wishes.map(({ account_id: accountId, source, since: at }) => ({
      at,
      kind: wishKinds[source],
      accountId,
    })),
  ];
}

/** One moment may be told by a row, a link and an entry: the entry names who did it, so it counts; a link was sent with it. */
function told(found: readonly Found[]): readonly Found[] {
  const begins = new Set<ClaimEventKind>(['claimed', 'change-begun']);
  const kept = new Map<string, Found>();
  for (const each of found) {
    const same = `${each.at} ${each.accountId} ${each.kind}`;
    if ((kept.get(same)?.operator ?? null) === null) kept.set(same, each);
  }
  const all = [...kept.values()];
  const moments = (kinds: ReadonlySet<ClaimEventKind>): ReadonlySet<string> =>
    new Set(all.filter(({ kind }) => kinds.has(kind)).map(({ at, accountId }) => `${at} ${accountId}`));
  const begun = moments(begins);
  const changed = moments(new Set(['changed', 'change-begun']));
  return all.filter(({ at, accountId, kind, operator }) => {
    const moment = `${at} ${accountId}`;
    if (kind === 'link-sent') return !begun.has(moment);
    // A change that was begun or confirmed then says more than that the row is there, or verified.
    if (kind === 'claimed' || kind === 'verified') return operator != null || !changed.has(moment);
    return true;
  });
}

/** What became of an address, newest first: from its rows, its links, and what was done about the accounts around it. */
export function historyOf(
  reader: Reader,
  key: string,
  accountIds: readonly string[],
): { readonly events: readonly ClaimEvent[]; readonly hasOlder: boolean } {
  const claim = claimOf(reader, key);
  const holder = claim?.account_id;
  const found = accountIds.flatMap((accountId): readonly Found[] => {
    const facts = accountFactsOf(reader, accountId);
    const isHolder = accountId === holder;
    const heldSince = isHolder && claim?.role === 'current' ? claim.claimed_at : null;
    const ofAccount = entriesWhere(reader, 'account', accountId, telling).flatMap((entry) => {
      // Whether an account can be used says something of an address only where it has it.
      if (!isHolder && /^people\./.test(entry.action)) return [];
      const event = eventOf(reader, entry, { accountId, key, heldSince });
      return event === undefined ||
        (event.kind === 'merge-undone' && claimBy(reader, accountId)?.email_key !== key)
        ? []
        : [event];
    });
    const ofPractice =
      isHolder && facts
        ? entriesWhere(reader, 'practice', facts.practice_id, tellingOfPractice).flatMap(
            (entry): readonly Found[] =>
              entry.refused === undefined
                ? [
                    {
                      at: entry.at,
                      kind: entry.action === 'practices.close' ? 'practice-closed' : 'practice-reopened',
                      accountId,
                      operator: entry.operator,
                      caseNumber: entry.case ?? null,
                    },
                  ]
                : [],
          )
        : [];
    return [...ofAccount, ...ofPractice, ...eventsOfLinks(reader, accountId, key)];
  });
  // What is told later of one moment came later.
  const all = [...told([...eventsOfRows(reader, key), ...found])]
    .reverse()
    .sort((one, other) => other.at - one.at);
  return {
    events: all.slice(0, mostEvents).map((each) => toEvent(reader, each)),
    hasOlder: all.length > mostEvents,
  };
}

function toEvent(reader: Reader, { at, kind, accountId, operator, caseNumber }: Found): ClaimEvent {
  const account = accountFactsOf(reader, accountId);
  return {
    at,
    kind,
    accountId: account?.id ?? null,
    name: account ? displayName(account) : accountId,
    practiceName: account?.practice_name ?? '',
    operator: operator ?? null,
    caseNumber: caseNumber ?? null,
  };
}

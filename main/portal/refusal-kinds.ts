import type { RefusalKind } from './pages/refusal-pages.tsx';
import { refusalWords as words } from './pages/refusal-words.ts';

const unreadable = { title: words.unreadable, text: words.unreadableText };

/** Why a request is not even looked at. */
export const refusalKinds = {
  400: { status: 400, ...unreadable },
  413: { status: 413, title: words.tooLong, text: words.tooLongText },
  415: { status: 415, ...unreadable },
  elsewhere: { status: 403, title: words.elsewhere, text: words.elsewhereText },
  stale: { status: 403, title: words.stale, text: words.staleText },
  host: { status: 421, title: words.wrongHost, text: words.wrongHostText },
  method: { status: 405, title: words.wrongMethod, text: words.wrongMethodText },
  missing: { status: 404, title: words.noSuchPage, text: words.noSuchPageText },
  broken: { status: 500, title: words.broken, text: words.brokenText },
  later: { status: 503, title: words.later, text: words.laterText },
  unsure: { status: 503, title: words.unsure, text: words.unsureText },
  busy: { status: 503, title: words.busy, text: words.busyText },
} as const satisfies Record<string | number, RefusalKind>;

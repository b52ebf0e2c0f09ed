import { scannerClient } from '../desk/links/client-words.ts';
import { namesOf } from './pages/browser-label.ts';

// What checks links in mails before a person sees them, and other programs that open pages by themselves.
const programs =
  /bot\b|crawl|spider|scan|preview|proofpoint|barracuda|mimecast|forefront|safelinks|urldefense|fireeye|symantec|trendmicro|sophos|cisco|googleimageproxy|headless|phantom|curl\/|wget\/|python|java\/|okhttp|go-http|libwww|axios|node-fetch|undici|^node\b|httpclient|ruby|php|slack|whatsapp|telegram|facebookexternalhit|skypeuripreview|microsoft office|ms-office|outlook-(?!ios|android)/i;

// Every browser of the last years says of a page that a person opened that it was opened so, where the page is secure.
const sendsFetchFacts =
  /\b(?:Chrome\/(?:[89]\d|1\d\d)|Firefox\/(?:9\d|1\d\d)|Version\/(?:1[7-9]|[2-9]\d)[\d.]* (?:Mobile\/\w+ )?Safari\/)/;

/** What a request tells of the program that sent it. */
export interface ClientFacts {
  readonly method: string;
  /** Whether it came over TLS, to the portal or to a proxy that speaks for it. */
  readonly isSecure: boolean;
  readonly header: (name: string) => string | undefined;
}

/**
 * What kind of program opened a page, of our own words only: `Firefox/Windows`, either side empty where it is not known, or
 * `scanner` for what looks into mails by itself. A scanner that behaves like a browser in everything is taken for one.
 */
export function clientKind({ method, isSecure, header }: ClientFacts): string {
  const agent = (header('user-agent') ?? '').slice(0, 1000);
  const { browser, system } = namesOf(agent);
  const isFetchedAhead = /prefetch|preview/i.test(
    `${header('sec-purpose') ?? ''} ${header('purpose') ?? ''}`,
  );
  const isProgram =
    method === 'HEAD' ||
    isFetchedAhead ||
    agent === '' ||
    programs.test(agent) ||
    // Browsers say which languages their person reads.
    header('accept-language') === undefined ||
    (isSecure && sendsFetchFacts.test(agent) && header('sec-fetch-mode') === undefined);
  return isProgram ? scannerClient : `${browser ?? ''}/${system ?? ''}`;
}

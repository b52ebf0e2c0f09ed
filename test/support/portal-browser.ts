const origin = 'http://127.0.0.1:8484';

export interface Page {
  readonly status: number;
  readonly html: string;
  readonly headers: Headers;
  /** What a person reads: the page without its tags. */
  readonly text: string;
  /** The token of the form that goes to an address. */
  formToken(action: string): string;
}

/** A browser without a screen: it keeps its cookies and sends forms as the page has them. */
export interface Browser {
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Page>;
  /** Opens the page that a form is on, fills the form and sends it. */
  submit(on: string, action: string, fields: Readonly<Record<string, string>>): Promise<Page>;
  /** The value of a cookie that it keeps. */
  cookie(name: string): string;
  /** Sends what it is given, with its cookies. */
  post(
    path: string,
    fields: Readonly<Record<string, string>> | string,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Page>;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };
const readable = (html: string): string =>
  html
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#x27);/g, (_whole, name: string) => entities[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim();

async function pageOf(response: Response): Promise<Page> {
  const html = await response.text();
  return {
    status: response.status,
    html,
    headers: response.headers,
    text: readable(html),
    formToken: (action) => {
      const form = html.split('<form').find((part) => part.includes(`action="${action}"`)) ?? '';
      const token = /name="form-token" value="([^"]+)"/.exec(form)?.[1];
      if (token === undefined) throw new Error(`There is no form that goes to ${action}: ${readable(html)}`);
      return token;
    },
  };
}

/** The same browser over the program's own function or over a socket; `own` headers go with each request. */
export function createBrowser(
  send: (request: Request) => Response | Promise<Response>,
  at = origin,
  { cookie: given = '', ...own }: Readonly<Record<string, string>> = {},
): Browser {
  const jar = new Map<string, string>();
  const keep = (pair: string, attributes = ''): void => {
    const at = pair.indexOf('=');
    if (at < 1) return;
    if (/;\s*max-age=0\b/i.test(attributes)) jar.delete(pair.slice(0, at));
    else jar.set(pair.slice(0, at), pair.slice(at + 1));
  };
  for (const pair of given.split('; ')) keep(pair);
  const ask = async (path: string, init: RequestInit): Promise<Page> => {
    const headers = new Headers({
      host: new URL(at).host,
      ...own,
      ...(init.headers as Record<string, string>),
    });
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    if (cookie !== '') headers.set('cookie', cookie);
    const response = await send(new Request(new URL(path, at), { ...init, headers, redirect: 'manual' }));
    for (const set of response.headers.getSetCookie()) keep(set.split(';')[0] ?? '', set);
    return pageOf(response);
  };
  const browser: Browser = {
    cookie: (name) => jar.get(name) ?? '',
    get: (path, headers = {}) => ask(path, { headers }),
    post: (path, fields, headers = {}) =>
      ask(path, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'sec-fetch-site': 'same-origin',
          ...headers,
        },
        body: typeof fields === 'string' ? fields : new URLSearchParams(fields).toString(),
      }),
    submit: async (on, action, fields) => {
      const page = await browser.get(on);
      return browser.post(action, { 'form-token': page.formToken(action), ...fields });
    },
  };
  return browser;
}

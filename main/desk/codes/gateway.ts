import { request as httpsRequest } from 'node:https';
import type { CodeGateway } from '../../../preload/contract/code-gateway.ts';
import type { CodeWay } from '../../../preload/contract/signing-in.ts';
import type { Refusal } from '../../failures.ts';
import { say } from '../../language.ts';
import { codeWords as words } from './words.ts';

/** What one code is filled into the gateway's template with. */
export interface CodeMessage {
  readonly id: string;
  /** E.164. */
  readonly number: string;
  readonly way: CodeWay;
  readonly code: string;
  readonly minutes: number;
  /** Who writes, as the settings name the desk. */
  readonly deskName: string;
}

export interface GatewayRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly authority: string | null;
}

/**
 * `later`: it was certainly not taken and may be tried again; `refused`: trying again would bring the same; `unknown`: it
 * was handed over, and no one knows what became of it. `said` never has anything of what was sent or answered in it.
 */
export interface GatewayAnswer {
  readonly kind: 'accepted' | 'later' | 'refused' | 'unknown';
  readonly said: string;
}

const escapes: Readonly<Record<CodeGateway['contentType'], (text: string) => string>> = {
  'application/json': (text) => JSON.stringify(text).slice(1, -1),
  'application/x-www-form-urlencoded': encodeURIComponent,
  'text/plain': (text) => text,
};

/** The sentence that reaches the phone. A voice reads single digits, and reads them twice. */
function sentence({ way, code, minutes, deskName }: CodeMessage): string {
  const spoken = [...code].join(', ');
  return way === 'text'
    ? say(words.text, { desk: deskName, code, minutes })
    : say(words.voice, { desk: deskName, code: spoken });
}

/** Fills a template. Null where the gateway has none for that way. */
export function gatewayRequest(
  gateway: CodeGateway,
  secret: string | null,
  message: CodeMessage,
): GatewayRequest | null {
  const template = message.way === 'text' ? gateway.text : gateway.voice;
  if (template === null) return null;
  const values: Readonly<Record<string, string>> = {
    id: message.id,
    number: message.number,
    code: message.code,
    spoken: [...message.code].join(', '),
    message: sentence(message),
    minutes: String(message.minutes),
  };
  const body = template.replace(/\{\{\s*([^{}]*?)\s*\}\}/g, (_place, name: string) =>
    escapes[gateway.contentType](values[name] ?? ''),
  );
  const headers = Object.entries(gateway.headers).map(([name, value]) => [
    name.toLowerCase(),
    value.replaceAll('{{secret}}', secret ?? ''),
  ]);
  return {
    url: gateway.url,
    method: gateway.method,
    headers: {
      ...Object.fromEntries(headers),
      'content-type': `${gateway.contentType}; charset=utf-8`,
      'content-length': String(Buffer.byteLength(body)),
      // A gateway that knows it takes a code that comes twice only once.
      'idempotency-key': message.id,
    },
    body,
    authority: gateway.authority,
  };
}

// How long a gateway may take for its answer.
const usualPatience = 15_000;
const certificateFault = /^(CERT_|ERR_TLS_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH)/;

function meaning(status: number): GatewayAnswer {
  const said = `HTTP ${status}`;
  if (status >= 200 && status < 300) return { kind: 'accepted', said };
  if (status === 429 || status === 503) return { kind: 'later', said };
  return { kind: status >= 500 ? 'unknown' : 'refused', said };
}

/** One HTTPS request. Nothing is followed and no answer is read: it could repeat the code. Never throws. */
export async function handOver(
  asked: GatewayRequest,
  breakOff?: AbortSignal,
  patience = usualPatience,
): Promise<GatewayAnswer> {
  const signal = AbortSignal.any([AbortSignal.timeout(patience), ...(breakOff ? [breakOff] : [])]);
  try {
    // Most desks have no gateway, and a start needs nothing of how one is reached.
    const { refusalOf, wayOut } = await import('../../network/way-out.ts');
    // An authority that the gateway's settings name is the only one that counts.
    const agent = await wayOut({ ca: asked.authority, signal });
    return await new Promise((resolve) => {
      let connected = false;
      const sending = httpsRequest(asked.url, {
        method: asked.method,
        headers: asked.headers,
        agent,
        signal,
      });
      sending.on('socket', (socket) => {
        socket.once('secureConnect', () => {
          connected = true;
        });
      });
      sending.on('response', (response) => {
        // Only the status is told; the rest is thrown away unread.
        response.on('error', () => {});
        response.destroy();
        resolve(meaning(response.statusCode ?? 0));
      });
      sending.on('error', (error: NodeJS.ErrnoException) => {
        const proxy = refusalOf(error);
        if (proxy !== null) return resolve(withoutWay(proxy.error));
        const said =
          error.name === 'AbortError' || error.name === 'TimeoutError'
            ? say(words.noAnswer)
            : (error.code ?? say(words.brokenOff));
        if (certificateFault.test(error.code ?? ''))
          resolve({ kind: 'refused', said: say(words.notTrusted, { code: said }) });
        else resolve({ kind: connected ? 'unknown' : 'later', said });
      });
      sending.end(asked.body);
    });
  } catch (error) {
    // What can't even be begun: a header that Node takes for malformed, a broken certificate in the settings.
    return { kind: 'refused', said: (error as NodeJS.ErrnoException).code ?? say(words.cannotAsk) };
  }
}

/** What a proxy did not let through was certainly not taken. One that says no says the same the next time. */
function withoutWay({ code, proxy = '', answer }: Refusal): GatewayAnswer {
  const of = { proxy: String(proxy) };
  if (code === 'proxy-unreachable') return { kind: 'later', said: say(words.proxyAway, of) };
  if (code === 'proxy-sign-in-needed') return { kind: 'refused', said: say(words.proxySignIn, of) };
  if (code !== 'proxy-refused') return { kind: 'refused', said: say(words.proxyInvalid) };
  // What it could not reach itself it may reach later.
  const kind = /^HTTP 5/.test(String(answer)) ? 'later' : 'refused';
  return { kind, said: say(words.proxyRefused, { ...of, answer: String(answer) }) };
}

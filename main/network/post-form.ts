import { request } from 'node:https';
import { type Outward, wayOut } from './way-out.ts';

/** Sends a form and gives the text of the answer, whatever its status. */
export type PostForm = (
  url: string,
  form: Readonly<Record<string, string>>,
  outward?: Outward,
) => Promise<string>;

const patience = 20_000;
/** More than any answer to a form has, in bytes. */
const mostBytes = 100_000;

/**
 * Sends a form over HTTPS, and follows no redirect: what is sent is secret, and meant for this server alone. Rejects where there is no
 * answer within 20 seconds, with `NoWayOut` where a proxy is the reason.
 */
export const postForm: PostForm = async (url, form, outward = {}) => {
  const signal = AbortSignal.timeout(patience);
  const agent = await wayOut({ signal, ...outward });
  const body = new URLSearchParams(form).toString();
  return new Promise((resolve, reject) => {
    const asking = request(url, {
      method: 'POST',
      agent,
      signal,
      headers: {
        accept: 'application/json',
        'content-type': 'application/x-www-form-urlencoded;charset=UTF-8',
        'content-length': Buffer.byteLength(body),
      },
    });
    asking.on('error', reject);
    asking.on('response', (response) => {
      const { statusCode = 0 } = response;
      if (statusCode >= 300 && statusCode < 400) {
        asking.destroy(new Error(`HTTP ${statusCode}`));
        return;
      }
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        text += part;
        if (text.length > mostBytes) response.destroy(new Error('too long'));
      });
      response.on('error', reject);
      response.on('end', () => resolve(text));
    });
    asking.end(body);
  });
};

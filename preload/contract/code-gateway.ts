import { z } from 'zod';
import { problem } from './input-problems.ts';
import { requiredText } from './shared.ts';

const placeholders = ['number', 'code', 'spoken', 'message', 'minutes', 'id'];
const onlyKnown = (template: string): boolean =>
  [...template.matchAll(/\{\{\s*([^{}]*?)\s*\}\}/g)].every(([, name]) => placeholders.includes(name ?? ''));
const codeBody = requiredText(4000).refine(onlyKnown, problem('hasUnknownPlace'));

/** A web service that sends security codes: one HTTPS request a code, its body from a template. */
export const codeGateway = z
  .object({
    url: z.url({ protocol: /^https$/ }).max(2000),
    method: z.enum(['POST', 'PUT']).default('POST'),
    /** Says how what is filled into the body is escaped. */
    contentType: z
      .enum(['application/json', 'application/x-www-form-urlencoded', 'text/plain'])
      .default('application/json'),
    /** A value may have `{{secret}}` in it: the secret `codes.gateway.secret`. */
    headers: z
      .record(
        z.string().regex(/^[A-Za-z0-9-]{1,100}$/, problem('isNoHeaderName')),
        z.string().regex(/^[\x20-\x7e]{0,1000}$/, problem('isNoHeaderValue')),
      )
      .default({}),
    /** Body of the request for a text; with `{{number}}`, `{{code}}`, `{{message}}`, `{{minutes}}`, `{{id}}`. */
    text: codeBody,
    /** The same for a call, where `{{spoken}}` is the code in single digits; null where the service makes no calls. */
    voice: codeBody.nullable().default(null),
    /** The certificate of the authority that signed the service's own, in PEM, where that is a company's. */
    authority: z.string().max(20_000).nullable().default(null),
  })
  .refine(
    ({ contentType, text, voice }) =>
      contentType !== 'application/json' || [text, voice ?? '{}'].every(isJsonTemplate),
    problem('bodyIsNoJson'),
  );
export type CodeGateway = z.output<typeof codeGateway>;

function isJsonTemplate(template: string): boolean {
  try {
    JSON.parse(template.replace(/\{\{[^{}]*\}\}/g, '0'));
    return true;
  } catch {
    return false;
  }
}

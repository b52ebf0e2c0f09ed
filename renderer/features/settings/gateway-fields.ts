import type { CodeGateway } from '../../../preload/contract/settings.ts';
import type { Refusal } from '../../../preload/contract/shared.ts';

/** A form nobody filled in yet. The order is that of the contract, as the desk keeps it. */
export const blankGateway: CodeGateway = {
  url: '',
  method: 'POST',
  contentType: 'application/json',
  headers: {},
  text: '',
  voice: null,
  authority: null,
};

const orNull = (text: string | null): string | null => (text === null || text.trim() === '' ? null : text);

/** Empty fields that may be empty are none. */
export const tidyGateway = (gateway: CodeGateway | null): CodeGateway | null =>
  gateway === null
    ? null
    : { ...gateway, voice: orNull(gateway.voice), authority: orNull(gateway.authority) };

/** Headers as they are typed: `name: value`, one a line. */
export const headersText = (headers: CodeGateway['headers']): string =>
  Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

export const headersOf = (text: string): CodeGateway['headers'] =>
  Object.fromEntries(
    linesOf(text).map((line) => {
      const colon = line.indexOf(':');
      return colon === -1 ? [line.trim(), ''] : [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
    }),
  );

/** What is not yet complete, as the button says it; null when it can be sent to the desk. */
export function lackOf(gateway: CodeGateway, headers: string): string | null {
  if (!/^https:\/\/./i.test(gateway.url.trim())) return 'Give an address that begins with https://';
  if (gateway.text.trim() === '') return 'Give the body for a text';
  if (linesOf(headers).some((line) => !/^[^:]*[^:\s][^:]*:/.test(line)))
    return 'Write each header as name: value';
  const wrong = Object.keys(gateway.headers).find((name) => !/^[A-Za-z0-9-]{1,100}$/.test(name));
  if (wrong !== undefined) return `“${wrong}” is no name of a header: letters, digits and hyphens`;
  return null;
}

const names = ['number', 'code', 'spoken', 'message', 'minutes', 'id'];
const places = /\{\{\s*([^{}]*?)\s*\}\}/g;
const hasUnknownPlace = (body: string): boolean =>
  [...body.matchAll(places)].some(([, name]) => !names.includes(name ?? ''));

function isJson(body: string): boolean {
  try {
    JSON.parse(body.replace(places, '0'));
    return true;
  } catch {
    return false;
  }
}

/** Which field a refusal means: the desk says what is wrong, not where. */
export function gatewayFieldOf(error: Refusal | null, gateway: CodeGateway): keyof CodeGateway | null {
  if (error === null) return null;
  if (/url/i.test(error.message)) return 'url';
  if (/header|key in record/i.test(error.message)) return 'headers';
  if (/has a place other/.test(error.message)) return hasUnknownPlace(gateway.text) ? 'text' : 'voice';
  if (/no JSON/.test(error.message)) return isJson(gateway.text) ? 'voice' : 'text';
  return null;
}

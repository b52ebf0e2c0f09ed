import type { CodeGateway } from '../../../preload/contract/code-gateway.ts';
import type { Refusal } from '../../../preload/contract/shared.ts';
import { say } from '../../language.ts';
import { gatewayWords as words } from './gateway-words.ts';

/** An empty form. The order is that of the contract, as the desk keeps it. */
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
  if (!/^https:\/\/./i.test(gateway.url.trim())) return say(words.giveAddress);
  if (gateway.text.trim() === '') return say(words.giveTextBody);
  if (linesOf(headers).some((line) => !/^[^:]*[^:\s][^:]*:/.test(line))) return say(words.writeHeaders);
  const wrong = Object.keys(gateway.headers).find((name) => !/^[A-Za-z0-9-]{1,100}$/.test(name));
  if (wrong !== undefined) return say(words.badHeaderName, { name: wrong });
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

function isHttps(address: string): boolean {
  try {
    return new URL(address.trim()).protocol === 'https:';
  } catch {
    return false;
  }
}

/**
 * Which field a refusal means. The desk says what is wrong, not where, and in its own language: so the fields are looked
 * at in the order in which the desk checks them. Null where the refusal is about none of them.
 */
export function gatewayFieldOf(error: Refusal | null, gateway: CodeGateway): keyof CodeGateway | null {
  if (error?.code !== 'setting-invalid') return null;
  const voice = gateway.voice ?? '';
  const asJson = gateway.contentType === 'application/json';
  if (!isHttps(gateway.url)) return 'url';
  if (Object.values(gateway.headers).some((value) => !/^[\x20-\x7e]{0,1000}$/.test(value))) return 'headers';
  if (hasUnknownPlace(gateway.text)) return 'text';
  if (hasUnknownPlace(voice)) return 'voice';
  if (asJson && !isJson(gateway.text)) return 'text';
  if (asJson && voice.trim() !== '' && !isJson(voice)) return 'voice';
  return null;
}

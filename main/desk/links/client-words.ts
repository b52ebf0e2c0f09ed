import { say } from '../../language.ts';
import { linkWords as words } from './words.ts';

/** What stands for a program that looks into mails by itself. */
export const scannerClient = 'scanner';

/**
 * A kind of program as the store keeps it (`Firefox/Windows`, either side empty where it is not known, or `scanner`), in
 * words.
 */
export function clientInWords(client: string): string {
  if (client === scannerClient) return say(words.scanner);
  const [browser = '', system = ''] = client.split('/');
  if (system === '') return browser === '' ? say(words.unknownClient) : browser;
  return browser === ''
    ? say(words.unknownOnSystem, { system })
    : say(words.browserOnSystem, { browser, system });
}

import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { toASCII } from 'tr46';

/** Names the libraries of numbers and of names of hosts, which the window loads by themselves (main/program-parts.ts). */
export const part = [parsePhoneNumberFromString, toASCII] as const;

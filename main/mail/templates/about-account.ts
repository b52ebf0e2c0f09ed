import { cleanLine } from '../message/clean-text.ts';
import type { FromDesk, Texts, VariableOfTemplate } from './template.ts';
import { lifeInWords, typedName } from './values.ts';

/** A mail about an account, to whom it belongs. */
export interface AboutAccount extends FromDesk {
  /** The person's name; may be empty. */
  readonly name: string;
  readonly practiceName: string;
}

export interface WithLink {
  readonly link: string;
  /** How long the link lives. */
  readonly minutes: number;
}

export const practice: VariableOfTemplate<{ readonly practiceName: string }> = {
  meaning: { en: 'the practice', es: 'el consultorio' },
  value: ({ practiceName }) => typedName(practiceName),
};

export const life: VariableOfTemplate<WithLink> = {
  meaning: { en: 'how long the link works', es: 'cuánto tiempo funciona el enlace' },
  value: ({ minutes }) => lifeInWords(minutes),
};

/** A variable that is one address. */
export const address = <Mail>(meaning: Texts, read: (mail: Mail) => string): VariableOfTemplate<Mail> => ({
  meaning,
  value: (mail) => cleanLine(read(mail)),
});

/** Made-up people for previews. */
export const sampleAccount = { name: 'Mary Lee', practiceName: 'Oak Lane Veterinary' } as const;
/** A moment for previews: 21 November 2026, 14:05 UTC. */
export const sampleMoment = Date.UTC(2026, 10, 21, 14, 5);
/** Links of previews lead nowhere: the name is reserved (RFC 2606). */
export const sampleLink = 'https://portal.example/link/Sample-link-of-a-preview';

import type { Row } from '../files.ts';
import { plain, roles } from '../names.ts';
import { misspelled, type Names } from './names.ts';
import { samplePhone, sharedPhonePart, sharedPhones } from './phones.ts';
import { type Practice, practiceId } from './practices.ts';
import { type Draws, drawsFor } from './random.ts';

/** Where people have private mailboxes. */
export const mailProviders = [
  'mailhub.example',
  'postbox.example',
  'inbox.example',
  'fastpost.example',
] as const;

export const accountId = (index: number): string => `A-${String(index).padStart(7, '0')}`;

/** Who someone is, apart from where they work. */
export interface Human {
  readonly given: string;
  readonly family: string;
  readonly phone: string;
  /** A private mailbox. */
  readonly mailbox: string;
}

/** Where an account stands in its directory. */
export interface Seat {
  readonly index: number;
  readonly practice: number;
  /** Its place among the accounts of its practice, from 0. */
  readonly place: number;
}

/** The person behind an account of their own; the same for every account that they have. */
export function makeHuman(seed: string, names: Names, index: number): Human {
  const draws = drawsFor(seed, 'human', index);
  const { name, origin } = names.family(draws);
  const other = names.family(draws);
  const second = draws.next();
  const family =
    origin === 'spanish' && second < 0.35
      ? `${name} ${other.name}`
      : second > 0.97
        ? `${name}-${other.name}`
        : name;
  const first = names.given(draws, origin);
  const middle = draws.next();
  const given =
    middle < 0.05
      ? `${first} ${draws.pick([...'ABCDEFGHJKLMNPRSTW'])}.`
      : middle < 0.07
        ? `${first}-${names.given(draws, origin)}`
        : first;
  // Private mailboxes are anyone's, so most addresses there have a number.
  const number = draws.chance(0.15) ? 1950 + draws.below(60) : index;
  return {
    given: written(draws, given),
    family: written(draws, family),
    mailbox: `${localPart(draws, given, family)}${number}@${draws.pick(mailProviders)}`,
    phone: draws.chance(sharedPhonePart) ? draws.pick(sharedPhones) : samplePhone(draws),
  };
}

function localPart(draws: Draws, givenName: string, familyName: string): string {
  const [given, family] = [plain(givenName) || 'person', plain(familyName) || 'person'];
  return draws.pick([
    `${given}.${family}`,
    `${given.slice(0, 1)}${family}`,
    `${given}_${family}`,
    `${given}${family}`,
  ]);
}

/** A name as it got into a file: some without their accents, some in capitals, some misspelled. */
function written(draws: Draws, name: string): string {
  const how = draws.next();
  if (how < 0.015) return misspelled(draws, name);
  if (how < 0.025) return name.toUpperCase();
  return how < 0.15 ? name.normalize('NFD').replace(/\p{M}/gu, '') : name;
}

// Every third small practice has no account of the clinic's own.
const isClinic = (draws: Draws, { place }: Seat): boolean => place === 0 && draws.chance(0.7);
/** People who have another account before this one, in another practice. */
const returning = 0.04;

/** One account of a directory, by its seat. */
export function makeAccount(seed: string, names: Names, seat: Seat, { row, domain }: Practice): Row {
  const draws = drawsFor(seed, 'account', seat.index);
  const base: Row = {
    account_id: accountId(seat.index),
    practice_id: practiceId(seat.practice),
    status: draws.chance(0.02) ? 'deactivated' : 'active',
  };
  if (isClinic(draws, seat))
    return {
      ...base,
      kind: 'clinic',
      user_name: `${domain.slice(0, -'.example'.length)}`,
      role: 'Clinic portal',
      admin: 'no',
      email_state: 'none',
      phone: row.phone ?? '',
      phone_type: 'landline',
    };
  const isReturning = seat.index > 10 && draws.chance(returning);
  const human = makeHuman(seed, names, isReturning ? draws.below(seat.index) : seat.index);
  const { given, family, phone } = human;
  const ownPhone = draws.next();
  const email = draws.chance(0.12) ? '' : address(draws, human, seat, { row, domain });
  return {
    ...base,
    kind: 'person',
    user_name: userName(draws, plain(given), plain(family), seat.place),
    given_name: given,
    family_name: family,
    role: draws.pick(roles),
    admin: draws.chance(0.15) ? 'yes' : 'no',
    login_email: email,
    email_state: email === '' ? 'none' : draws.chance(0.9) ? 'verified' : 'unverified',
    phone:
      ownPhone < 0.12
        ? `${row.phone}${draws.chance(0.5) ? ` ext. ${100 + draws.below(60)}` : ''}`
        : ownPhone < 0.13
          ? ''
          : phone,
    phone_type: draws.pick(['mobile', 'mobile', 'landline', 'voip', '']),
    language: draws.chance(0.04) ? 'es' : '',
  };
}

// Its place makes it the only one of its practice.
const userName = (draws: Draws, given: string, family: string, place: number): string =>
  `${draws.pick([`${given.slice(0, 1)}${family}`, `${given}.${family}`, `${family}${given.slice(0, 1)}`, given])}${place === 0 ? '' : place + 1}`;

/** A login email: of the practice's domain, of a private mailbox, or now and then the practice's own that all there use. */
function address(draws: Draws, human: Human, { place }: Seat, { row, domain }: Practice): string {
  if (draws.chance(0.02)) return row.email ?? '';
  if (draws.chance(0.5)) return human.mailbox;
  return `${localPart(draws, human.given, human.family)}${place === 0 ? '' : place + 1}@${domain}`;
}

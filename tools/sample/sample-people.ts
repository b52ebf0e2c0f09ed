import { madeUpPhone, peopleLines, practiceLines, type Row } from './files.ts';
import { familyNames, givenNames, plain, roles } from './names.ts';
import { clinicRow, practiceRow, samplePractices } from './sample-practices.ts';

const person = (id: string, name: readonly [string, string], more: Row): Row => ({
  account_id: id,
  practice_id: `PR-${id.slice(2, 6)}`,
  kind: 'person',
  given_name: name[0],
  family_name: name[1],
  user_name: `${plain(name[0])}.${plain(name[1])}`.slice(0, 30),
  role: 'Technician',
  admin: 'no',
  email_state: more.login_email === undefined ? 'none' : 'verified',
  phone_type: 'mobile',
  status: 'active',
  ...more,
});

const mail = (local: string, host: string): string => `${local}@${host}.example`;

/**
 * One of each situation that a desk has to explain. The holders come first in the file: an address belongs to the
 * first row that asks for it. A pending change of address is nothing that a file can bring; it is made at the desk.
 */
const situations: readonly Row[] = [
  // Her own account in another practice holds it: PR-1001 wants what PR-1002 has.
  person('A-1002-01', ['Mary', 'Lee'], {
    login_email: mail('mary.lee', 'mail'),
    phone: madeUpPhone(415, 42),
  }),
  person('A-1001-01', ['Mary', 'Lee'], {
    login_email: mail('mary.lee', 'mail'),
    email_state: 'unverified',
    phone: madeUpPhone(415, 42),
  }),
  // Two people, one mailbox, one practice.
  person('A-1003-01', ['Hanna', 'Weiß'], {
    login_email: mail('frontdesk', 'cedarstreet'),
    role: 'Front desk',
    phone: madeUpPhone(503, 11),
  }),
  person('A-1003-02', ['Paulo', 'Ramírez'], {
    login_email: mail('frontdesk', 'cedarstreet'),
    role: 'Front desk',
    phone: madeUpPhone(503, 12),
  }),
  // The same human twice in one practice, under two user names.
  person('A-1004-01', ['Inés', 'Ibáñez'], {
    login_email: mail('ines.ibanez', 'post'),
    phone: madeUpPhone(512, 13),
    admin: 'yes',
  }),
  person('A-1004-02', ['Ines', 'Ibanez'], {
    user_name: 'iibanez2',
    login_email: mail('ines.ibanez', 'post'),
    email_state: 'unverified',
    phone: madeUpPhone(512, 13),
  }),
  // Somebody else in another practice has it.
  person('A-1005-01', ['Jonas', 'Eriksen'], {
    login_email: mail('j.eriksen', 'inbox'),
    phone: madeUpPhone(612, 14),
  }),
  person('A-1008-01', ['Julia', 'Eriksen'], {
    login_email: mail('j.eriksen', 'inbox'),
    phone: madeUpPhone(216, 15),
  }),
  // Claimed and never verified, and somebody waits for it.
  person('A-1006-01', ['Quinn', 'Underwood'], {
    login_email: mail('quinn', 'inbox'),
    email_state: 'unverified',
    phone: madeUpPhone(651, 16),
  }),
  person('A-1012-01', ['Quinn', 'Zapata'], {
    login_email: mail('quinn', 'inbox'),
    phone: madeUpPhone(737, 17),
  }),
  // Held by an account that was deactivated, and by one of a closed practice.
  person('A-1007-01', ['Olga', 'Kowalczyk'], {
    login_email: mail('olga.k', 'mail'),
    phone: madeUpPhone(414, 18),
    status: 'deactivated',
  }),
  person('A-1009-01', ['Olga', 'Kovač'], {
    login_email: mail('olga.k', 'mail'),
    phone: madeUpPhone(617, 19),
  }),
  person('A-1011-01', ['Victor', 'Haddad'], {
    login_email: mail('victor.haddad', 'post'),
    phone: madeUpPhone(971, 20),
  }),
  person('A-1010-01', ['Victor', 'Haddad'], {
    login_email: mail('victor.haddad', 'post'),
    phone: madeUpPhone(628, 21),
  }),
  // Works in two practices, with an address for each.
  person('A-1005-02', ['Grace', 'O’Brien'], {
    login_email: mail('grace', 'lakeside'),
    role: 'Practice manager',
    admin: 'yes',
    phone: madeUpPhone(612, 22),
  }),
  person('A-1006-02', ['Grace', 'O’Brien'], {
    login_email: mail('grace', 'lakeside-physio'),
    role: 'Practice manager',
    admin: 'yes',
    phone: madeUpPhone(612, 22),
  }),
  // Own and not verified; invited; locked; a number that gets no text; a legacy login with an address on file.
  person('A-1001-02', ['Søren', 'Ångström'], {
    login_email: mail('soren', 'angstrom-son'),
    email_state: 'unverified',
    role: 'Veterinarian',
    admin: 'yes',
    phone: madeUpPhone(415, 23),
  }),
  person('A-1001-03', ['Elif', 'Yıldız'], {
    login_email: mail('elif', 'angstrom-son'),
    email_state: 'unverified',
    status: 'invited',
    phone: madeUpPhone(415, 24),
  }),
  person('A-1002-02', ['Yusuf', 'Çelik'], {
    login_email: mail('yusuf', 'harbour-animals'),
    status: 'locked',
    phone: madeUpPhone(510, 25),
  }),
  person('A-1007-02', ['Jürgen', 'Groß'], {
    login_email: mail('juergen', 'mueller-partner'),
    phone: madeUpPhone(414, 26),
    phone_type: 'voip',
  }),
  person('A-1004-03', ['José', 'Pérez'], {
    login_email: mail('jose.perez', 'clinica-sanjose'),
    email_state: 'none',
    phone: madeUpPhone(512, 27),
    language: 'es',
    phone_type: 'landline',
  }),
];

/** How many accounts the sample has in all. */
const accounts = 80;

/** Everybody else: names in turn, most with an address at their practice's domain or a webmail one. */
function* others(count: number): Generator<Row> {
  const numbers = new Map<string, number>();
  for (let index = 0; index < count; index += 1) {
    const practice = samplePractices[index % samplePractices.length];
    const given = givenNames[(index * 7) % givenNames.length];
    const family = familyNames[(index * 11) % familyNames.length];
    if (!practice || !given || !family) continue;
    const number = (numbers.get(practice.id) ?? 10) + 1;
    numbers.set(practice.id, number);
    const local = `${plain(given)}.${plain(family)}`;
    const host = index % 3 === 0 ? ['mail', 'post', 'inbox'][(index % 9) / 3] : undefined;
    yield person(`A-${practice.id.slice(3)}-${number}`, [given, family], {
      role: roles[index % roles.length] ?? '',
      admin: index % 9 === 0 ? 'yes' : 'no',
      phone: madeUpPhone(practice.areaCode, 30 + index),
      phone_type: index % 5 === 0 ? 'landline' : 'mobile',
      ...(index % 8 === 7 ? {} : { login_email: host ? mail(local, host) : `${local}@${practice.domain}` }),
    });
  }
}

/** The sample directory: the text of its two files. The same at every call. */
export function sampleFiles(): { readonly practices: string; readonly people: string } {
  const clinics = samplePractices.filter((practice) => !practice.withoutClinicAccount).map(clinicRow);
  const named = [...clinics, ...situations];
  const people = [...named, ...others(accounts - named.length)];
  return {
    practices: practiceLines.header + samplePractices.map(practiceRow).map(practiceLines.line).join(''),
    people: peopleLines.header + people.map(peopleLines.line).join(''),
  };
}

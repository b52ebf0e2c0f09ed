import { madeUpPhone, peopleLines, practiceLines, type Row } from './files.ts';
import { familyNames, givenNames, plain, roles } from './names.ts';

const peopleInPractice = 4;
const pick = (list: readonly string[], index: number): string => list[index % list.length] ?? '';

/** How many practices a directory of that many people has. */
export const practicesFor = (people: number): number => Math.max(1, Math.ceil(people / peopleInPractice));

const largePractice = (index: number): Row => ({
  practice_id: `P-${String(index).padStart(6, '0')}`,
  name: `${pick(familyNames, index * 7)} ${pick(['Dental', 'Vet', 'Clinic', 'Eye Care', 'Family Practice'], index)} ${index}`,
  email: `office@practice-${index}.example`,
  phone: madeUpPhone(200 + (index % 700), Math.floor(index / 700)),
  address: `${1 + (index % 900)} Sample Street`,
  city: pick(['Oakhurst', 'Port Lyle', 'Millbrook', 'Las Lomas', 'Brightwater'], index * 3),
  state: pick(['CA', 'OR', 'TX', 'MN', 'OH'], index * 3),
  postal_code: String(10_000 + (index % 89_999)),
  status: index % 50 === 49 ? 'closed' : 'active',
});

function largePerson(index: number): Row {
  const practice = Math.floor(index / peopleInPractice);
  const given = pick(givenNames, index * 13 + practice);
  const family = pick(familyNames, index * 17 + practice * 3);
  const clinic = index % peopleInPractice === 0;
  // One in a hundred asks for the address of the person before.
  const addressOf = index % 100 === 99 ? index - 1 : index;
  return {
    account_id: `A-${String(index).padStart(7, '0')}`,
    practice_id: `P-${String(practice).padStart(6, '0')}`,
    kind: clinic ? 'clinic' : 'person',
    user_name: clinic ? `clinic-${practice}` : `${plain(given)}${index}`,
    given_name: clinic ? '' : given,
    family_name: clinic ? '' : family,
    role: clinic ? 'Clinic portal' : pick(roles, index),
    admin: index % 7 === 1 ? 'yes' : 'no',
    ...(clinic || index % 10 === 3
      ? { email_state: 'none' }
      : {
          login_email: `person${addressOf}@practice-${Math.floor(addressOf / peopleInPractice)}.example`,
          email_state: index % 11 === 0 ? 'unverified' : 'verified',
        }),
    phone: madeUpPhone(200 + (index % 700), Math.floor(index / 700)),
    phone_type: pick(['mobile', 'landline', 'mobile', 'voip'], index),
    status: index % 60 === 59 ? 'deactivated' : 'active',
  };
}

/** The lines of a file of practices for that many people, header first. The same at every call. */
export function* largePractices(people: number): Generator<string> {
  yield practiceLines.header;
  for (let index = 0; index < practicesFor(people); index += 1)
    yield practiceLines.line(largePractice(index));
}

/** The lines of a file of that many people, header first. The same at every call. */
export function* largePeople(people: number): Generator<string> {
  yield peopleLines.header;
  for (let index = 0; index < people; index += 1) yield peopleLines.line(largePerson(index));
}

import { madeUpPhone, type Row } from './files.ts';

interface SamplePractice {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly city: string;
  readonly state: string;
  readonly areaCode: number;
  /** By default `office@` at the practice's domain; empty where none is on file. */
  readonly email?: string;
  readonly status?: 'closed';
  /** What mail to it is written in, where it says so. */
  readonly language?: 'en' | 'es';
  readonly withoutClinicAccount?: true;
}

/** The practices of the sample. PR-1005 and PR-1006 share a clinic email, PR-1009 has none, PR-1010 has no clinic account, PR-1011 is closed. */
export const samplePractices: readonly SamplePractice[] = [
  {
    id: 'PR-1001',
    name: 'Ångström & Søn Vet',
    domain: 'angstrom-son.example',
    city: 'Oakhurst',
    state: 'CA',
    areaCode: 415,
  },
  {
    id: 'PR-1002',
    name: 'Harbour Animal Clinic',
    domain: 'harbour-animals.example',
    city: 'Port Lyle',
    state: 'CA',
    areaCode: 510,
  },
  {
    id: 'PR-1003',
    name: 'Cedar Street Dental',
    domain: 'cedarstreet.example',
    city: 'Millbrook',
    state: 'OR',
    areaCode: 503,
  },
  {
    id: 'PR-1004',
    name: 'Clínica San José',
    domain: 'clinica-sanjose.example',
    city: 'Las Lomas',
    state: 'TX',
    areaCode: 512,
  },
  {
    id: 'PR-1005',
    name: 'Lakeside Family Medicine',
    domain: 'lakeside.example',
    city: 'Brightwater',
    state: 'MN',
    areaCode: 612,
    email: 'office@lakeside-group.example',
  },
  {
    id: 'PR-1006',
    name: 'Lakeside Physiotherapy',
    domain: 'lakeside-physio.example',
    city: 'Brightwater',
    state: 'MN',
    areaCode: 651,
    email: 'office@lakeside-group.example',
  },
  {
    id: 'PR-1007',
    name: 'Dr. Müller & Partner',
    domain: 'mueller-partner.example',
    city: 'New Ulm Falls',
    state: 'WI',
    areaCode: 414,
  },
  {
    id: 'PR-1008',
    name: 'Zoë’s Small Pets',
    domain: 'zoes-pets.example',
    city: 'Elmvale',
    state: 'OH',
    areaCode: 216,
  },
  {
    id: 'PR-1009',
    name: 'O’Brien Eye Care',
    domain: 'obrien-eyes.example',
    city: 'Kilmore',
    state: 'MA',
    areaCode: 617,
    email: '',
  },
  {
    id: 'PR-1010',
    name: 'Night & Day Veterinary',
    domain: 'nightday-vet.example',
    city: 'Oakhurst',
    state: 'CA',
    areaCode: 628,
    withoutClinicAccount: true,
  },
  {
    id: 'PR-1011',
    name: 'Old Mill Practice',
    domain: 'oldmill.example',
    city: 'Millbrook',
    state: 'OR',
    areaCode: 971,
    status: 'closed',
  },
  {
    id: 'PR-1012',
    name: 'Pediatría Norte',
    domain: 'pediatria-norte.example',
    city: 'Las Lomas',
    state: 'TX',
    areaCode: 737,
    language: 'es',
  },
];

/** A practice's row; every address, street and number is made up. */
export const practiceRow = (practice: SamplePractice, index: number): Row => ({
  practice_id: practice.id,
  name: practice.name,
  email: practice.email ?? `office@${practice.domain}`,
  phone: madeUpPhone(practice.areaCode, 0),
  address: `${100 + index * 7} Sample Street`,
  city: practice.city,
  state: practice.state,
  postal_code: String(90_000 + index * 11),
  status: practice.status ?? 'active',
  language: practice.language ?? '',
});

/** The clinic's shared sign-in: a user name and the role that says what it is. */
export const clinicRow = (practice: SamplePractice): Row => ({
  account_id: `A-${practice.id.slice(3)}-00`,
  practice_id: practice.id,
  kind: 'clinic',
  user_name: `${practice.domain.slice(0, practice.domain.indexOf('.'))}-portal`,
  role: 'Clinic portal',
  admin: 'no',
  email_state: 'none',
  phone: madeUpPhone(practice.areaCode, 0),
  phone_type: 'landline',
  status: 'active',
});

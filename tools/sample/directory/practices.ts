import type { Row } from '../files.ts';
import { plain } from '../names.ts';
import type { Names } from './names.ts';
import { samplePhone } from './phones.ts';
import { drawsFor } from './random.ts';

const kinds = [
  'Dental',
  'Family Practice',
  'Eye Care',
  'Veterinary Clinic',
  'Physical Therapy',
  'Pediatrics',
  'Orthodontics',
  'Medical Group',
  'Chiropractic',
  'Dermatology',
  'Animal Hospital',
  'Urgent Care',
] as const;
const places =
  'Oakhurst,Port Lyle,Millbrook,Las Lomas,Brightwater,Harbour,Lakeside,Riverbend,Summit,Cedar Hill,Maple Grove,Sunnyvale Park,Stony Point,Old Town,Eastgate,West End,North Shore,Saint Clair,Fox Hollow,Elm Street,Bellevue Heights,Green Valley,Silver Creek,Three Oaks,Mission Viejo Road,Bay View,Prairie,Red Rock,Pine Ridge,Clearwater'.split(
    ',',
  );
const states = ['CA', 'OR', 'TX', 'MN', 'OH', 'NY', 'FL', 'WA', 'NM', 'MA'] as const;

export interface Practice {
  readonly row: Row;
  /** Of its own addresses, as in `harbour-dental-12.example`. */
  readonly domain: string;
}

export const practiceId = (index: number): string => `P-${String(index).padStart(6, '0')}`;

/** One practice of a directory, by its place. */
export function makePractice(seed: string, names: Names, index: number): Practice {
  const draws = drawsFor(seed, 'practice', index);
  const place = draws.pick(places);
  const kind = draws.pick(kinds);
  const owner = names.family(draws).name;
  const style = draws.next();
  const name =
    style < 0.4
      ? `${place} ${kind}`
      : style < 0.65
        ? `${owner} ${kind}`
        : style < 0.75
          ? `Drs. ${owner} & ${names.family(draws).name}`
          : style < 0.85
            ? `${owner} ${kind} of ${place}`
            : `${place} ${names.family(draws).name} ${kind}`;
  const domain = `${plain(style < 0.4 ? place : owner).slice(0, 20) || 'practice'}-${plain(kind).slice(0, 6)}-${index}.example`;
  return {
    domain,
    row: {
      practice_id: practiceId(index),
      name,
      email: `${draws.pick(['office', 'office', 'info', 'frontdesk', 'contact'])}@${domain}`,
      phone: samplePhone(draws),
      address: `${1 + draws.below(9900)} ${draws.pick(['Main Street', 'Sample Avenue', 'Park Road', 'Second Street', 'Harbour Lane'])}`,
      city: draws.pick(places),
      state: draws.pick(states),
      postal_code: String(10_000 + draws.below(89_999)),
      status: draws.chance(0.02) ? 'closed' : 'active',
      language: draws.chance(0.05) ? 'es' : '',
    },
  };
}

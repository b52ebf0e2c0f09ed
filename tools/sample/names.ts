/** Made-up people's names, with the letters that a search has to fold. */
export const givenNames = [
  'Amélie',
  'Anders',
  'Beatriz',
  'Björn',
  'Carla',
  'Chloé',
  'Dmitri',
  'Elif',
  'Fatima',
  'François',
  'Grace',
  'Hanna',
  'Ines',
  'Jonas',
  'Kaito',
  'Léa',
  'Magnus',
  'Nadia',
  'Olga',
  'Paulo',
  'Quinn',
  'Rosa',
  'Søren',
  'Tomáš',
  'Uma',
  'Victor',
  'Wanjiru',
  'Xenia',
  'Yusuf',
  'Zoë',
] as const;

export const familyNames = [
  'Abara',
  'Benítez',
  'Çelik',
  'Dubois',
  'Eriksen',
  'Fernández',
  'Groß',
  'Haddad',
  'Ibáñez',
  'Jørgensen',
  'Kowalczyk',
  'Łukaszewicz',
  'Müller',
  'Nguyễn',
  'O’Brien',
  'Pérez',
  'Quiroga',
  'Ramírez',
  'Šimek',
  'Tanaka',
  'Underwood',
  'Van der Berg',
  'Weiß',
  'Yıldız',
  'Zapata',
] as const;

export const roles = [
  'Technician',
  'Front desk',
  'Veterinarian',
  'Practice manager',
  'Nurse',
  'Assistant',
] as const;

const undivided: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', ß: 'ss', ı: 'i', æ: 'ae' };

/** A name as people write it in an address: ASCII letters and dots. */
export const plain = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øłßıæ]/g, (letter) => undivided[letter] ?? letter)
    .replace(/[^a-z]+/g, '');

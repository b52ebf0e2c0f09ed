/** A value of an entry with its path, as in `filters.from`. */
export interface FlatField {
  readonly path: string;
  readonly value: string;
}

const shownValue = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** What an entry holds as a flat list, for a person to read. Lists of plain values stay together. */
export function flatFields(value: unknown, path = ''): readonly FlatField[] {
  if (value === null || value === undefined) return path === '' ? [] : [{ path, value: '–' }];
  if (Array.isArray(value)) {
    if (value.every((each) => typeof each !== 'object'))
      return [{ path, value: value.map(shownValue).join(', ') || '–' }];
    return value.flatMap((each, place) => flatFields(each, `${path}[${place}]`));
  }
  if (typeof value === 'object')
    return Object.entries(value).flatMap(([name, inside]) =>
      flatFields(inside, path === '' ? name : `${path}.${name}`),
    );
  return [{ path: path === '' ? 'value' : path, value: shownValue(value) }];
}

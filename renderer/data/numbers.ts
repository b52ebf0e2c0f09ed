const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const tenth = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });

/** `100,000`. */
export function countText(count: number): string {
  return whole.format(count);
}

/** `1 row`, `2,300 rows`. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${whole.format(count)} ${count === 1 ? one : many}`;
}

/** `412 bytes`, `402.7 kB`. */
export function bytesText(bytes: number): string {
  if (bytes < 1000) return countOf(bytes, 'byte');
  if (bytes < 1_000_000) return `${tenth.format(bytes / 1000)} kB`;
  return `${tenth.format(bytes / 1_000_000)} MB`;
}

/** `less than a second`, `8 s`, `2 min 5 s`, `1 h 4 min`. */
export function durationText(seconds: number): string {
  if (seconds < 1) return 'less than a second';
  const rounded = Math.round(seconds);
  if (rounded < 60) return `${rounded} s`;
  if (rounded < 3600) return `${Math.floor(rounded / 60)} min ${rounded % 60} s`;
  return `${Math.floor(rounded / 3600)} h ${Math.floor((rounded % 3600) / 60)} min`;
}

/** The last part of a path of any system, for a sentence; the whole path goes into a title. */
export function fileNameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

/** `2026-11-21`, the day here, for the name of a file. */
export function dayText(date: Date): string {
  const part = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${part(date.getMonth() + 1)}-${part(date.getDate())}`;
}

import { nextDay } from '../ground/basics/days.ts';

const dayLength = 86_400_000;

/** As many days before a period that has both ends; null where it has not. */
export function periodBefore(
  from: string | undefined,
  to: string | undefined,
): { readonly from: string; readonly to: string } | null {
  if (from === undefined || to === undefined || from > to) return null;
  const length = Date.parse(nextDay(to)) - Date.parse(from);
  const dayText = (at: number): string => new Date(at).toISOString().slice(0, 10);
  return { from: dayText(Date.parse(from) - length), to: dayText(Date.parse(from) - dayLength) };
}

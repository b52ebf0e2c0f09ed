import type { OutboxFilters } from '../../../preload/contract/outbox.ts';
import { ownZone } from '../../data/days.ts';
import { type OutboxShow, statesShown } from '../../shared/mail/message-rules.ts';

/** What the list of messages is narrowed to, as it stands on the screen: empty means not narrowed. */
export interface OutboxFields {
  readonly show: OutboxShow;
  readonly text: string;
  readonly domain: string;
  /** Days like `2026-11-21`. */
  readonly from: string;
  readonly to: string;
}

export const noFields: OutboxFields = { show: 'any', text: '', domain: '', from: '', to: '' };

/** How many of the fields that may be folded away narrow the list. */
export const narrowedFolded = ({ domain, from, to }: OutboxFields): number =>
  [domain.trim(), from, to].filter((value) => value !== '').length;

/** Whether anything but the state narrows the list. */
export const isNarrowed = (fields: OutboxFields): boolean =>
  fields.text.trim() !== '' || narrowedFolded(fields) > 0;

/** The filters of the fields without the states and words, by which the counts are asked for. */
export function countFiltersOf({ domain, from, to }: OutboxFields): OutboxFilters {
  return {
    ...(domain.trim() === '' ? {} : { domain: domain.trim().replace(/^.*@/, '').toLowerCase() }),
    ...(from === '' ? {} : { from }),
    ...(to === '' ? {} : { to }),
    ...(from === '' && to === '' ? {} : { zone: ownZone() }),
  };
}

/** The filters that the desk is asked with: those that narrow anything. */
export function filtersOf(fields: OutboxFields): OutboxFilters {
  const states = statesShown(fields.show);
  const [only] = states ?? [];
  const text = fields.text.trim();
  return {
    ...countFiltersOf(fields),
    ...(states === null || only === undefined
      ? {}
      : states.length === 1
        ? { state: only }
        : { states: [...states] }),
    ...(text === '' ? {} : { text }),
  };
}

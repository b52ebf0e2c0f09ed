import type { LinkFilters, LinkPurpose, LinkState } from '../../../preload/contract/links.ts';
import type { Channel } from '../../../preload/contract/shared.ts';
import { ownZone } from '../../data/days.ts';
import { windowStore } from '../../window-store.ts';

/** What the ledger is narrowed to, as it stands on the screen: empty means not narrowed. */
export interface LinkFields {
  readonly whom: string;
  readonly state: LinkState | 'any';
  readonly purpose: LinkPurpose | 'any';
  readonly channel: Channel | 'any';
  readonly operator: string;
  /** Days like `2026-11-21`. */
  readonly from: string;
  readonly to: string;
}

export const noFields: LinkFields = {
  whom: '',
  state: 'any',
  purpose: 'any',
  channel: 'any',
  operator: '',
  from: '',
  to: '',
};

interface LinksState {
  readonly fields: LinkFields;
  readonly moreShown: boolean;
  readonly openId: string | null;
  readonly narrow: (fields: Partial<LinkFields>) => void;
  readonly showMore: (shown: boolean) => void;
  readonly openLink: (id: string | null) => void;
}

/** What the window remembers of the ledger of links. */
export const useLinksState = windowStore<LinksState>((set) => ({
  fields: noFields,
  moreShown: false,
  openId: null,
  narrow: (fields) => set((now) => ({ fields: { ...now.fields, ...fields } })),
  showMore: (moreShown) => set({ moreShown }),
  openLink: (openId) => set({ openId }),
}));

/** How many of the fields that may be folded away narrow the list. */
export const narrowedFolded = ({ channel, operator, from, to }: LinkFields): number =>
  [channel === 'any' ? '' : channel, operator.trim(), from, to].filter((value) => value !== '').length;

/** Whether anything narrows the list. */
export const isNarrowed = (fields: LinkFields): boolean =>
  fields.whom.trim() !== '' ||
  fields.state !== 'any' ||
  fields.purpose !== 'any' ||
  narrowedFolded(fields) > 0;

/** The filters that the desk is asked with: those that narrow anything, and whose days and clock are meant. */
export function filtersOf({ whom, state, purpose, channel, operator, from, to }: LinkFields): LinkFilters {
  return {
    zone: ownZone(),
    ...(whom.trim() === '' ? {} : { whom: whom.trim() }),
    ...(state === 'any' ? {} : { state }),
    ...(purpose === 'any' ? {} : { purpose }),
    ...(channel === 'any' ? {} : { channel }),
    ...(operator.trim() === '' ? {} : { operator: operator.trim() }),
    ...(from === '' ? {} : { from }),
    ...(to === '' ? {} : { to }),
  };
}

import type { RecordName } from '../../../preload/contract/directory.ts';
import { windowStore } from '../../window-store.ts';

interface RecentState {
  /** What was opened, the last one first. */
  readonly records: readonly RecordName[];
  readonly add: (record: RecordName) => void;
}

/** As many as a glance takes in. */
const most = 8;
const name = 'recent';

const isRecord = (value: unknown): value is RecordName =>
  typeof value === 'object' &&
  value !== null &&
  'type' in value &&
  (value.type === 'account' || value.type === 'practice') &&
  'id' in value &&
  typeof value.id === 'string';

/** The records that the operator opened last, by their ids alone: who it is, is read when it is shown. It outlives the window. */
export const useRecent = windowStore<RecentState>(
  (set) => ({
    records: [],
    add: ({ type, id }) =>
      set(({ records }) => ({
        records: [
          { type, id },
          ...records.filter((record) => record.type !== type || record.id !== id),
        ].slice(0, most),
      })),
  }),
  {
    lasting: {
      of: ({ records }) => (records.length === 0 ? {} : { [name]: records }),
      without: (state) => ({ ...state, records: [] }),
      bring: ({ records }, { [name]: kept }) => ({
        records: records.length > 0 || !Array.isArray(kept) ? records : kept.filter(isRecord).slice(0, most),
      }),
    },
  },
);

import { windowStore } from '../../window-store.ts';
import type { PeriodChoice } from './period.ts';
import type { DomainSort } from './sort-domains.ts';

interface ReportsState {
  readonly tab: 'mail' | 'cases';
  readonly period: PeriodChoice;
  /** Days as a drawing, or as numbers. */
  readonly daysAs: 'chart' | 'table';
  /** Hours and weekdays likewise. */
  readonly whenAs: 'chart' | 'table';
  readonly sort: DomainSort;
  readonly showTab: (tab: 'mail' | 'cases') => void;
  readonly choosePeriod: (period: Partial<PeriodChoice>) => void;
  readonly showDaysAs: (daysAs: 'chart' | 'table') => void;
  readonly showWhenAs: (whenAs: 'chart' | 'table') => void;
  readonly sortBy: (sort: DomainSort) => void;
}

/** What the window remembers of the reports. */
export const useReportsState = windowStore<ReportsState>((set) => ({
  tab: 'mail',
  period: { kind: '30', from: '', to: '' },
  daysAs: 'chart',
  whenAs: 'chart',
  sort: { column: 'messages', isDescending: true },
  showTab: (tab) => set({ tab }),
  choosePeriod: (period) => set((now) => ({ period: { ...now.period, ...period } })),
  showDaysAs: (daysAs) => set({ daysAs }),
  showWhenAs: (whenAs) => set({ whenAs }),
  sortBy: (sort) => set({ sort }),
}));

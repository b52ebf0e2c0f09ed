import { z } from 'zod';
import { job, shell } from './define.ts';
import { problem } from './input-problems.ts';
import { type Millis, requiredText } from './shared.ts';
import { timeZone } from './times.ts';
import { type ExportResult, exportFormats } from './transfer.ts';

/** The cases of how long an export holds: whole days, up to the one before it is made. */
export const scheduledPeriods = ['day', 'week', 'month'] as const;
export type ScheduledPeriod = (typeof scheduledPeriods)[number];

/** Whether a text is a time of day as in `06:30`. */
export const isTimeOfDay = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** Whether a folder is named from its root: no two programs stand in the same one. */
const isWholePath = (path: string): boolean => /^(\/|[a-z]:[\\/]|\\\\)/i.test(path);

/** What goes into a folder by itself, and when. */
export const scheduledExport = z.object({
  format: z.enum(exportFormats).default('csv'),
  /** Of CSV and JSON lines: the cells as they were typed. */
  exact: z.boolean().default(false),
  period: z.enum(scheduledPeriods).default('day'),
  every: z.enum(['day', 'week']).default('day'),
  /** On which day of the week, where it is weekly: 1 is Monday. */
  weekday: z.number().int().min(1).max(7).default(1),
  time: z.string().max(5).refine(isTimeOfDay, problem('isNoTimeOfDay')).default('06:00'),
  /** Whose days and hours these are. */
  zone: timeZone.default('UTC'),
  folder: requiredText(4096).refine(isWholePath, problem('isNoWholePath')),
  /** The desk that carries it out, who set it, and when. The door writes these, whatever is given. */
  desk: z.string().max(100).default(''),
  operator: z.string().max(200).default(''),
  since: z.number().int().min(0).default(0),
});
export type ScheduledExport = z.output<typeof scheduledExport>;

/** A period that was exported: its days in the zone of the setting, the last one included. */
export interface ExportedDays {
  readonly from: string;
  readonly to: string;
}

export interface ScheduledExportMade extends ExportResult, ExportedDays {
  readonly file: string;
}

/** What is known of scheduled exports at this desk. */
export interface ScheduledExportStatus {
  /** `none`: nothing is scheduled; `other`: another desk carries it out. */
  readonly where: 'none' | 'here' | 'other';
  /** When the next one is due; null where this desk makes none. */
  readonly nextAt: Millis | null;
  /** The last one that this desk made. */
  readonly lastGood:
    | (ExportedDays & { readonly at: Millis; readonly file: string; readonly rows: number })
    | null;
  /** The failure since then: when it began, and what was said last. Null where this desk makes none. */
  readonly failing: { readonly since: Millis; readonly at: Millis; readonly message: string } | null;
}

export const scheduledExportJobs = {
  /** Exports what the setting says into its folder, now. Nothing that is there is replaced. */
  exportScheduled: job<ScheduledExportMade>()(z.object({}), { role: 'auditor' }),
};

export const scheduledExportCalls = {
  scheduledExport: shell<ScheduledExportStatus>()(z.object({}), { role: 'auditor' }),
};

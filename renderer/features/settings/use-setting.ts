import { useState } from 'react';
import type { SettingKey, Settings, SettingsAnswer } from '../../../preload/contract/settings.ts';
import type { Refusal } from '../../../preload/contract/shared.ts';
import { useDraft } from '../../data/drafts.ts';
import { useAction } from '../../data/use-action.ts';

/** Every setting, what of them the organization has set, and which secrets are there; never what they are. */
export type SettingsView = SettingsAnswer;

export interface SettingHandle<Value> {
  /** What stands in the field: the draft, else what the desk keeps. */
  readonly value: Value;
  readonly edit: (value: Value) => void;
  readonly changed: boolean;
  /** It was saved just now and not touched since. */
  readonly saved: boolean;
  readonly busy: boolean;
  readonly error: Refusal | null;
  readonly save: (value?: Value) => Promise<boolean>;
  readonly revert: () => void;
}

const nothingTyped = {};

/** Whether what was typed is of the kind that the setting is: a program of before may have had another. */
const isLike = (value: unknown, stored: unknown): boolean =>
  stored === null ||
  value === null ||
  (typeof value === typeof stored && Array.isArray(value) === Array.isArray(stored));

/** A refusal as it stands below a field: its label names what the sentence for the command line names by its key. */
function besideField(error: Refusal): Refusal {
  if (error.code !== 'setting-invalid' || typeof error.problem !== 'string') return error;
  const { problem } = error;
  return { ...error, message: `${problem.charAt(0).toUpperCase()}${problem.slice(1)}.` };
}

/**
 * One setting that saves on its own: what was typed with `save()`, a choice at once with `save(value)`. `tidy` takes out
 * of what was typed what is only there during typing.
 */
export function useSetting<Key extends SettingKey>(
  settings: Settings,
  key: Key,
  tidy: (value: Settings[Key]) => Settings[Key] = (value) => value,
): SettingHandle<Settings[Key]> {
  const stored = settings[key];
  // What was typed outlives a look at another screen; a choice that is being saved does not.
  const typed = useDraft<{ readonly value?: Settings[Key] }>(`setting:${key}`, nothingTyped);
  const [chosen, setChosen] = useState<{ readonly value: Settings[Key] } | null>(null);
  // What the organization sets replaces what was half typed before it did.
  const isFixed = (settings as Partial<SettingsView>).fixed?.includes(key) === true;
  const draft = isFixed
    ? null
    : (chosen ??
      ('value' in typed.values && isLike(typed.values.value, stored)
        ? { value: typed.values.value as Settings[Key] }
        : null));
  const [saved, setSaved] = useState(false);
  const { run, busy, error, clearError } = useAction('settings.set');

  return {
    value: draft === null ? stored : draft.value,
    edit: (value) => {
      typed.change({ value });
      setSaved(false);
      clearError();
    },
    changed: draft !== null && JSON.stringify(tidy(draft.value)) !== JSON.stringify(stored),
    saved,
    busy,
    error: error === null ? null : besideField(error),
    save: async (value) => {
      const next = value === undefined ? (draft === null ? stored : tidy(draft.value)) : value;
      if (value !== undefined) setChosen({ value });
      const answer = await run({ key, value: next });
      // A choice that was refused springs back; what was typed stays, so that it can be put right.
      setChosen(null);
      if (answer.ok && value === undefined) typed.clear();
      setSaved(answer.ok);
      return answer.ok;
    },
    revert: () => {
      typed.clear();
      clearError();
    },
  };
}

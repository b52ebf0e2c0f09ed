import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SettingKey, Settings, SettingsAnswer } from '../../../preload/contract/settings.ts';
import type { Answer, Refusal } from '../../../preload/contract/shared.ts';
import { useDraft, useDrafts } from '../../data/drafts.ts';
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
 * Has every part of the window know a setting as it was saved, before the desk is asked again: what is chosen next begins with
 * it. The window hears of it a turn later.
 */
async function knowSaved(client: QueryClient, key: SettingKey, value: unknown): Promise<void> {
  client.setQueryData<Answer<SettingsView>>(['query', 'settings', {}], (known) =>
    known?.ok ? { ...known, value: { ...known.value, [key]: value } } : known,
  );
  await new Promise((heard) => setTimeout(heard));
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
  const draftKey = `setting:${key}`;
  const typed = useDraft<{ readonly value?: Settings[Key] }>(draftKey, nothingTyped);
  const client = useQueryClient();
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
      const sent = useDrafts.getState().drafts[draftKey]?.value;
      const answer = await run({ key, value: next });
      if (answer.ok) await knowSaved(client, key, answer.value.value);
      // A choice that was refused springs back; what was typed stays, so that it can be put right.
      setChosen(null);
      // What was typed while it was saved is of the next time.
      if (answer.ok && value === undefined && useDrafts.getState().drafts[draftKey]?.value === sent)
        typed.clear();
      setSaved(answer.ok);
      return answer.ok;
    },
    revert: () => {
      typed.clear();
      clearError();
    },
  };
}

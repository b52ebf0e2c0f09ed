import { useState } from 'react';
import type { SecretName, SettingKey, Settings } from '../../../preload/contract/settings.ts';
import type { Refusal } from '../../../preload/contract/shared.ts';
import { useAction } from '../../data/use-action.ts';

/** Every setting, and which secrets are there; never what they are. */
export type SettingsView = Settings & { readonly secretsSet: readonly SecretName[] };

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
  const [draft, setDraft] = useState<{ readonly value: Settings[Key] } | null>(null);
  const [saved, setSaved] = useState(false);
  const { run, busy, error, clearError } = useAction('settings.set');

  return {
    value: draft === null ? stored : draft.value,
    edit: (value) => {
      setDraft({ value });
      setSaved(false);
      clearError();
    },
    changed: draft !== null && JSON.stringify(tidy(draft.value)) !== JSON.stringify(stored),
    saved,
    busy,
    error,
    save: async (value) => {
      const chosen = value === undefined ? (draft === null ? stored : tidy(draft.value)) : value;
      if (value !== undefined) setDraft({ value });
      const answer = await run({ key, value: chosen });
      // A choice that was refused springs back; what was typed stays, so that it can be put right.
      if (answer.ok || value !== undefined) setDraft(null);
      setSaved(answer.ok);
      return answer.ok;
    },
    revert: () => {
      setDraft(null);
      clearError();
    },
  };
}

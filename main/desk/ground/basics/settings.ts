import {
  type SettingKey,
  type Settings,
  settingKeys,
  settingsSchemas,
} from '../../../../preload/contract/settings.ts';
import type { Reader } from '../../../store/handles.ts';
import { sql } from '../../../store/sql.ts';
import { onThisComputer } from './fixed-settings.ts';

interface SettingRow {
  readonly key: string;
  readonly value: string;
}

/**
 * Every setting, as the computer's policy fixes it, as it was chosen, or by default. A stored value that no longer parses counts as not
 * chosen.
 */
export function readSettings(reader: Reader): Settings {
  const chosen = new Map(
    reader.all<SettingRow>(sql`SELECT key, value FROM settings`).map(({ key, value }) => [key, value]),
  );
  const value = (key: SettingKey): unknown => {
    const schema = settingsSchemas[key];
    const stored = chosen.get(key);
    const parsed = schema.safeParse(stored === undefined ? undefined : JSON.parse(stored));
    return onThisComputer(reader, key, parsed.success ? parsed.data : schema.parse(undefined));
  };
  return Object.fromEntries(settingKeys.map((key) => [key, value(key)])) as unknown as Settings;
}

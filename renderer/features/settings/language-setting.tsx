import { type Language, languageNames, languages } from '../../../language/languages.ts';
import type { Settings } from '../../../preload/contract/settings.ts';
import { say } from '../../language.ts';
import { useNavigation } from '../../shared/window/navigation.ts';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { SelectField } from '../../ui/fields/select-field.tsx';
import styles from './settings-screen.module.css';
import { useSetting } from './use-setting.ts';
import { settingsWords as words } from './words.ts';

/** Which language the desk speaks; the window follows at once. */
export function LanguageSetting({ settings }: { readonly settings: Settings }) {
  const setting = useSetting(settings, 'desk.language');
  const replace = useNavigation((navigation) => navigation.replace);
  const choose = async (language: Language): Promise<void> => {
    // Everything is drawn again in that language: the setting stays in sight.
    if (await setting.save(language)) replace({ section: 'desk' });
  };
  return (
    <div className={styles.setting}>
      <SelectField
        label={say(words.language)}
        description={say(words.languageWhere)}
        options={languages.map((language) => ({ value: language, label: languageNames[language] }))}
        value={setting.value}
        onChange={(language) => void choose(language)}
      />
      <InlineError error={setting.error} />
    </div>
  );
}

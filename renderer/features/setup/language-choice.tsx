import { languageNames, languages } from '../../../language/languages.ts';
import { useShell } from '../../data/use-action.ts';
import { say, windowLanguage } from '../../language.ts';
import { Chips } from '../../ui/text/chips.tsx';
import { setupWords as words } from './words.ts';

const chips = languages.map((language) => ({ value: language, words: languageNames[language] }));

/** Which language is spoken while there is no desk; a new store keeps it. The window follows at once. */
export function LanguageChoice() {
  const choose = useShell('chooseLanguage');
  return (
    <Chips
      label={say(words.language)}
      chips={chips}
      chosen={windowLanguage()}
      onChoose={(language) => void choose.run({ language })}
    />
  );
}

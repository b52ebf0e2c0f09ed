import { type Colours, colourChoices } from '../../../preload/contract/colours.ts';
import { useShell } from '../../data/use-action.ts';
import { useShellQuery } from '../../data/use-desk-query.ts';
import { say } from '../../language.ts';
import { SpellingSwitch } from '../../shared/prose/spelling-switch.tsx';
import { LettersSwitch } from '../../shared/window/letters-switch.tsx';
import { chooseDensity, densities, useDensity } from '../../ui/density.ts';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { RadioGroup } from '../../ui/fields/radio-group.tsx';
import { OwnWords } from './own-words.tsx';
import styles from './settings-screen.module.css';
import { settingsWords as words } from './words.ts';

/** How the windows of this computer look, and what keys do in them: each is kept here, whoever signs in, and in no store. */
export function LookSection() {
  const density = useDensity();
  const { data: look, refetch } = useShellQuery('colours', {});
  const choose = useShell('chooseColours');
  const chooseColours = async (colours: Colours): Promise<void> => {
    if ((await choose.run({ colours })).ok) refetch();
  };
  return (
    <>
      <p className={styles.quiet}>{say(words.ofThisComputer)}</p>
      <div className={styles.setting}>
        <RadioGroup
          label={say(words.density)}
          value={density}
          onChange={chooseDensity}
          options={densities.map((value) => ({ value, label: say(words[value]) }))}
        />
      </div>
      <div className={styles.setting}>
        <RadioGroup
          label={say(words.colours)}
          description={say(words.coloursNote)}
          value={look?.colours ?? null}
          onChange={(colours) => void chooseColours(colours)}
          options={colourChoices.map((value) => ({ value, label: say(words[value]) }))}
        />
        <InlineError error={choose.error} />
      </div>
      <div className={styles.setting}>
        <LettersSwitch />
      </div>
      <div className={styles.setting}>
        <SpellingSwitch />
      </div>
      <OwnWords />
    </>
  );
}

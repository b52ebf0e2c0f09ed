import type { PlainMessage } from '../../../language/catalogue.ts';
import { say } from '../../language.ts';
import { classes } from '../classes.ts';
import { partWords as words } from '../words.ts';
import styles from './field.module.css';
import { judgePassword, type PasswordLevel } from './password-weight.ts';

const levelWords: Readonly<Record<Exclude<PasswordLevel, 0>, PlainMessage>> = {
  1: words.easyToGuess,
  2: words.couldBeBetter,
  3: words.goodPassword,
  4: words.veryGoodPassword,
};

interface PasswordStrengthProps {
  readonly password: string;
  /** How many characters it has to have. */
  readonly least: number;
  /** Words that make it easy to guess, above all whose it is. */
  readonly ownWords: string;
}

/** How good a new password is, while it is typed. */
export function PasswordStrength({ password, least, ownWords }: PasswordStrengthProps) {
  const { level, missing } = judgePassword(password, least, ownWords);
  return (
    <div className={styles.strength} data-level={level}>
      <span className={styles.meter} aria-hidden="true">
        {([1, 2, 3, 4] as const).map((step) => (
          <span key={step} className={classes(styles.step, step <= level && styles.reached)} />
        ))}
      </span>
      <p className={styles.description} role="status">
        {level === 0
          ? ''
          : missing > 0
            ? say(words.moreCharacters, { count: missing })
            : say(levelWords[level])}
      </p>
    </div>
  );
}

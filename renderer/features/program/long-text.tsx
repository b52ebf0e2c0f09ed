import styles from './program.module.css';

interface LongTextProps {
  readonly label: string;
  readonly text: string;
}

/** A long text to be read, which scrolls by itself, by keys too. */
export function LongText({ label, text }: LongTextProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it by keys.
    <section className={styles.text} tabIndex={0} aria-label={label}>
      {text}
    </section>
  );
}

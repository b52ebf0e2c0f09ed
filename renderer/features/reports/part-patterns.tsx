import { type MailPart, mailParts } from './mail-parts.ts';
import styles from './reports.module.css';

const patternId = (part: MailPart): string => `mail-part-${part}`;

/** What fills a block of this part. */
export const partFill = (part: MailPart): string => `url(#${patternId(part)})`;

const tones: Readonly<Record<MailPart, string | undefined>> = {
  accepted: styles.toneAccepted,
  waiting: styles.toneWaiting,
  cancelled: styles.toneCancelled,
  uncertain: styles.toneUncertain,
  'not-arrived': styles.toneNotArrived,
};

/** The class that gives a block its colour. */
export const partTone = (part: MailPart): string => tones[part] ?? '';

/** A pattern for each part, so that colour is never what tells them apart. Put once into a page that shows them. */
export function PartPatterns() {
  return (
    <svg className={styles.patterns} aria-hidden="true">
      <defs>
        {mailParts.map((part) => (
          <pattern
            key={part}
            id={patternId(part)}
            className={partTone(part)}
            patternUnits="userSpaceOnUse"
            width="6"
            height="6"
          >
            <PatternOf part={part} />
          </pattern>
        ))}
      </defs>
    </svg>
  );
}

function PatternOf({ part }: { readonly part: MailPart }) {
  switch (part) {
    case 'accepted':
      return <rect width="6" height="6" fill="currentColor" />;
    case 'waiting':
      return <path d="M0 1.5h6M0 4.5h6" stroke="currentColor" strokeWidth="1.2" />;
    case 'cancelled':
      return <circle cx="3" cy="3" r="1" fill="currentColor" />;
    case 'uncertain':
      return (
        <path
          d="M-1 1l2-2M-1 7l8-8M5 7l2-2M-1 5l2 2M-1 -1l8 8M5 -1l2 2"
          stroke="currentColor"
          strokeWidth="1.1"
        />
      );
    case 'not-arrived':
      return (
        <>
          <rect width="6" height="6" fill="currentColor" />
          <path d="M-1 1l2-2M-1 7l8-8M5 7l2-2" className={styles.stripe} strokeWidth="1.6" />
        </>
      );
  }
}

/** A part as a small square with its pattern, beside its word. */
export function PartSwatch({ part }: { readonly part: MailPart }) {
  return (
    <svg className={`${styles.swatch} ${partTone(part)}`} viewBox="0 0 14 14" aria-hidden="true">
      <rect x="1" y="1" width="12" height="12" fill={partFill(part)} stroke="currentColor" />
    </svg>
  );
}

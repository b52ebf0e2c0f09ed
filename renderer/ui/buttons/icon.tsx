import type { IconName } from '../../../preload/contract/icons.ts';
import styles from './icon.module.css';

// Drawn on a 16-pixel square with strokes of 1.5, so that they stay crisp at the one size they are used in.
const shapes = {
  phone:
    'M3.5 2.5h2.2l1.3 3.2-1.6 1.1a8 8 0 0 0 3.8 3.8l1.1-1.6 3.2 1.3v2.2a1 1 0 0 1-1 1A10.5 10.5 0 0 1 2.5 3.500a1 1 0 0 1 1-1Z',
  cases: 'M2.5 4.500h11v9h-11zM5.5 4.500v-2h5v2M5 8h6M5 10.500h4',
  mail: 'M2 3.500h12v9H2zM2.2 4l5.8 4.800L13.8 4',
  directory:
    'M3 2.500h8.500a1.5 1.5 0 0 1 1.5 1.500v9.500H4.500A1.5 1.5 0 0 1 3 12zM5.5 2.500v11M7.8 6h3M7.8 8.500h3',
  import: 'M8 2v7.500M5 6.800l3 3 3-3M2.5 11v2.500h11V11',
  export: 'M8 9.800V2.300M5 5l3-3 3 3M2.5 11v2.500h11V11',
  reports: 'M2.5 13.500h11M4.5 11V7.500M8 11V3.500M11.5 11V6',
  settings:
    'M2 4.500h6M12 4.500h2M2 11.500h2M8 11.500h6M10 2.800a1.7 1.7 0 1 1 0 3.4 1.7 1.7 0 0 1 0-3.400ZM6 9.800a1.7 1.7 0 1 1 0 3.4 1.7 1.7 0 0 1 0-3.400Z',
  search: 'M7 2.500a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9ZM10.4 10.400l3.3 3.3',
  person: 'M8 2.500a2.7 2.7 0 1 1 0 5.4 2.7 2.7 0 0 1 0-5.400ZM2.8 13.500c.6-2.6 2.6-4 5.2-4s4.6 1.4 5.2 4',
  practice: 'M2.5 13.500v-8L8 2.300l5.5 3.200v8zM6.5 13.500v-3.500h3v3.500M8 5.300v2.600M6.7 6.600h2.6',
  check: 'M3 8.500l3.3 3.300L13 5',
  cross: 'M4 4l8 8M12 4l-8 8',
  plus: 'M8 3v10M3 8h10',
  warning: 'M8 2.500l6 11H2zM8 6.500v3.300M8 11.600v.2',
  danger: 'M5.3 2.200h5.400l3.1 3.100v5.400l-3.1 3.100H5.300l-3.1-3.100V5.300zM8 5v3.800M8 10.800v.2',
  info: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2ZM8 7.300v3.700M8 5v.2',
  copy: 'M5.5 5.500h8v8h-8zM10.5 5.500v-3h-8v8h3',
  eye: 'M1.8 8c1.4-2.7 3.6-4 6.2-4s4.8 1.3 6.2 4c-1.4 2.7-3.6 4-6.2 4s-4.8-1.3-6.2-4ZM8 6.200a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.600Z',
  'eye-off':
    'M3.5 5.300A9 9 0 0 0 1.8 8c1.4 2.7 3.6 4 6.2 4 .8 0 1.5-.1 2.2-.4M6.5 4.200c.5-.1 1-.2 1.5-.2 2.6 0 4.8 1.3 6.2 4a9 9 0 0 1-1.6 2.200M2.5 2.500l11 11',
  'chevron-down': 'M4 6l4 4 4-4',
  'chevron-right': 'M6 4l4 4-4 4',
  'chevron-up': 'M4 10l4-4 4 4',
  print: 'M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z',
  'arrow-left': 'M13 8H3.300M7 4L3 8l4 4',
  'arrow-right': 'M3 8h9.700M9 4l4 4-4 4',
  more: 'M3.5 8h.1M8 8h.1M12.5 8h.1',
  pause: 'M5.5 3.500v9M10.5 3.500v9',
  play: 'M5 3l8 5-8 5z',
  clock: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2ZM8 4.800V8l2.3 1.6',
  lock: 'M3.5 7h9v6.500h-9zM5.5 7V5a2.5 2.5 0 0 1 5 0v2',
  key: 'M5.2 7.600a2.9 2.9 0 1 1 0 5.8 2.9 2.9 0 0 1 0-5.800ZM7.3 8.500l5.9-5.900M10.5 5.200l2 2',
  refresh: 'M13.2 6.200A5.5 5.5 0 1 0 13.5 9M13.5 2.500v3.700H9.8',
  folder: 'M2 3.500h4l1.5 2H14v7.500H2z',
  pencil: 'M3 13l.6-2.9 7-7 2.3 2.3-7 7zM9.2 4.500l2.3 2.3',
  note: 'M3 2.500h10v7.500l-3.5 3.500H3zM13 10H9.500v3.500M5.5 5.500h5M5.5 8h3',
  shield: 'M8 2l5 1.800v3.700c0 3-2 5.3-5 6.5-3-1.2-5-3.5-5-6.500V3.800z',
  link: 'M6.7 9.300a2.6 2.6 0 0 0 3.7 0l2-2a2.6 2.6 0 0 0-3.7-3.700l-.9.900M9.3 6.700a2.6 2.6 0 0 0-3.7 0l-2 2a2.6 2.6 0 0 0 3.7 3.700l.9-.9',
  send: 'M2 8l12-5.500L10.5 14 8 9zM8 9l6-6.5',
} as const satisfies Readonly<Record<IconName, string>>;

/** A small picture beside a word. It says nothing by itself: the word does. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className={styles.icon} viewBox="0 0 16 16" aria-hidden="true">
      <path d={shapes[name]} />
    </svg>
  );
}

import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import { say } from '../../language.ts';
import { classes } from '../../ui/classes.ts';
import { SearchField } from '../../ui/fields/search-field.tsx';
import { nextIndex } from '../../ui/lists/list-keys.ts';
import { foundIn } from './found-settings.ts';
import styles from './settings-screen.module.css';
import { settingsWords as words } from './words.ts';

export interface SettingsContentsProps {
  readonly sections: readonly { readonly id: string; readonly title: string }[];
  readonly shown: string;
  readonly onShow: (section: string) => void;
  /** What the sections stand in: the search reads what they say. */
  readonly page: RefObject<HTMLElement | null>;
}

/** The sections of the settings, and a search over all that they say. One tab stop: arrow keys walk. */
export function SettingsContents({ sections, shown, onShow, page }: SettingsContentsProps) {
  const [text, setText] = useState('');
  const list = useRef<HTMLElement>(null);
  const asked = text.trim();

  const walk = (event: KeyboardEvent): void => {
    const at = sections.findIndex(({ id }) => id === shown);
    const to = nextIndex(event.key, at, sections.length, sections.length);
    const section = to === null ? undefined : sections[to];
    if (to === null || section === undefined) return;
    event.preventDefault();
    onShow(section.id);
    list.current?.querySelectorAll('button').item(to).focus();
  };

  return (
    <div className={styles.contents}>
      <SearchField label={say(words.search)} value={text} onChange={setText} />
      {asked !== '' && page.current !== null ? (
        <Found text={asked} page={page.current} onShow={onShow} />
      ) : (
        <nav ref={list} className={styles.jumps} aria-label={say(words.settings)} onKeyDown={walk}>
          {sections.map(({ id, title }) => (
            <button
              key={id}
              type="button"
              className={classes(styles.jump, id === shown && styles.jumpShown)}
              aria-current={id === shown ? 'true' : undefined}
              tabIndex={id === shown ? 0 : -1}
              onClick={() => onShow(id)}
            >
              {title}
            </button>
          ))}
        </nav>
      )}
    </div>
  );
}

interface FoundProps {
  readonly text: string;
  readonly page: HTMLElement;
  readonly onShow: (section: string) => void;
}

function Found({ text, page, onShow }: FoundProps) {
  const found = foundIn(page, text);
  return (
    <nav className={styles.jumps} aria-label={say(words.found)}>
      <p className={styles.quiet} role="status">
        {say(words.foundCount, { count: found.length })}
      </p>
      {found.map(({ section, title, says, element }, place) => (
        <button
          // biome-ignore lint/suspicious/noArrayIndexKey: two settings may be called the same.
          key={place}
          type="button"
          className={styles.jump}
          onClick={() => {
            onShow(section);
            // Once the section is drawn.
            requestAnimationFrame(() => {
              element.scrollIntoView({ block: 'center' });
              fieldOf(element).focus({ preventScroll: true });
            });
          }}
        >
          {says}
          {says === title ? null : <span className={styles.foundIn}>{title}</span>}
        </button>
      ))}
    </nav>
  );
}

/** What a label belongs to, else what stands below a heading, else the section around both. */
function fieldOf(element: HTMLElement): HTMLElement {
  const own = element instanceof HTMLLabelElement ? (element.control ?? element) : element;
  const control = own.matches('input, textarea, button, select')
    ? own
    : own.parentElement?.querySelector<HTMLElement>('input, textarea, button, select');
  return control ?? element.closest<HTMLElement>('[data-section]') ?? element;
}

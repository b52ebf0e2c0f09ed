import { type FocusEvent, useRef } from 'react';
import type { Language } from '../../../language/languages.ts';
import type { TemplateDetail, TemplateText } from '../../../preload/contract/templates.ts';
import { say, sayWith } from '../../language.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { TextArea } from '../../ui/fields/text-area.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import styles from './templates-tab.module.css';
import type { WordingHandle } from './use-wording.ts';
import { contentIn, withPlace } from './wording.ts';
import { templateWords as words } from './words.ts';

interface TemplateFieldsProps {
  readonly detail: TemplateDetail;
  readonly wording: WordingHandle;
  readonly mayChange: boolean;
}

interface Caret {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** The texts of a template, and what may stand in them. */
export function TemplateFields({ detail, wording, mayChange }: TemplateFieldsProps) {
  // Where the caret was last: a variable goes there.
  const caret = useRef<Caret | null>(null);
  const remember = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
    const { name, value } = target;
    caret.current = {
      text: name,
      from: target.selectionStart ?? value.length,
      to: target.selectionEnd ?? value.length,
    };
  };
  const insert = (place: string): void => {
    const last = detail.texts.find(({ fixed, role }) => !fixed && role === 'paragraph');
    const at = caret.current ?? (last && { text: last.name, from: Infinity, to: Infinity });
    if (!at) return;
    wording.change(at.text, withPlace(wording.valueOf(at.text), place, at.from, at.to));
    const moved = at.from + place.length + '{{}}'.length;
    caret.current = { text: at.text, from: moved, to: moved };
  };
  return (
    <div className={styles.fields}>
      {detail.texts.map((text) => (
        <Field
          key={text.name}
          text={text}
          language={detail.language}
          wording={wording}
          mayChange={mayChange}
          onLeave={remember}
        />
      ))}
      {detail.variables.length === 0 || !mayChange ? null : (
        <div className={styles.variables}>
          <h3 className={styles.label}>{say(words.filledIn)}</h3>
          <ul className={styles.places}>
            {detail.variables.map(({ name, meaning, sample }) => (
              <li key={name} className={styles.place}>
                <Button aria-label={say(words.insert, { name, meaning })} onPress={() => insert(name)}>
                  <span translate="no">{`{{${name}}}`}</span>
                </Button>
                <span className={styles.quiet}>
                  {sayWith(words.meaningAndSample, {
                    meaning,
                    sample: <span {...contentIn(detail.language)}>{sample}</span>,
                  })}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

/** As many lines as a text needs in its field, within reason. */
const linesOf = (text: string): number =>
  Math.min(
    10,
    Math.max(
      2,
      text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / 48)), 0),
    ),
  );

interface FieldProps {
  readonly text: TemplateText;
  readonly language: Language;
  readonly wording: WordingHandle;
  readonly mayChange: boolean;
  readonly onLeave: (event: FocusEvent) => void;
}

function Field({ text, language, wording, mayChange, onLeave }: FieldProps) {
  if (text.fixed)
    return (
      <div className={styles.fixed}>
        <h3 className={styles.label}>{text.label}</h3>
        <p {...contentIn(language)}>{text.current}</p>
        <p className={styles.quiet}>{say(words.fixed)}</p>
      </div>
    );
  const value = wording.valueOf(text.name);
  const shared = {
    name: text.name,
    label: text.label,
    value,
    onChange: (typed: string) => wording.change(text.name, typed),
    onBlur: onLeave,
    content: contentIn(language),
    isReadOnly: !mayChange,
    errorMessage: wording.problemOf(text.name),
  };
  return (
    <div className={styles.field}>
      {text.role === 'paragraph' ? <TextArea {...shared} rows={linesOf(value)} /> : <TextField {...shared} />}
      {mayChange && value !== text.ours ? (
        <span className={styles.original}>
          <Button
            variant="plain"
            aria-label={say(words.originalOf, { text: text.label })}
            onPress={() => wording.change(text.name, text.ours)}
          >
            {say(words.original)}
          </Button>
        </span>
      ) : null}
    </div>
  );
}

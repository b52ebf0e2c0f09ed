import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Refusal } from '../../../preload/contract/shared.ts';
import { askWordMenu, followOwnWords, lookUpSpelling, useVerdicts } from '../../data/spelling.ts';
import { markText, replacePart, type TextMarks } from '../../ui/fields/text-marks.ts';
import { isNameIn, type ProseWord, proseWords } from './prose-words.ts';
import { useSpellingIsOn } from './spelling-switch.tsx';
import { useKnownNames } from './use-known-names.ts';

// Nobody wants to be told while they type.
const pauseMillis = 300;

interface SpelledBox {
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly layer: RefObject<HTMLElement | null>;
  readonly text: string;
  /** The class of the lines below misspelt words. */
  readonly className: string;
}

/** Marks the misspelt words of a box and shows their menus. Gives why a word could not be added to this computer's. */
export function useSpelling({ area, layer, text, className }: SpelledBox): Refusal | null {
  const isOn = useSpellingIsOn();
  const names = useKnownNames();
  const verdicts = useVerdicts();
  const [error, setError] = useState<Refusal | null>(null);
  const misspelt = useRef<(text: string) => readonly ProseWord[]>(() => []);
  const marks = useRef<TextMarks<ProseWord> | null>(null);

  useEffect(followOwnWords, []);
  // Before the layout is looked at, so that the lines come with the letters.
  useLayoutEffect(() => {
    const [box, over] = [area.current, layer.current];
    if (!isOn || box === null || over === null) return;
    const shown = markText(box, over, className, (typed) => misspelt.current(typed));
    marks.current = shown;
    const onMenu = (event: MouseEvent): void => {
      const at = shown.partAt(event);
      if (at === null) return;
      event.preventDefault();
      const { part, x, y } = at;
      const hasSelection = box.selectionStart !== box.selectionEnd;
      void askWordMenu(part.word, { x, y, hasSelection }).then(({ replaceBy, error: refused }) => {
        setError(refused);
        if (replaceBy !== null) replacePart(box, part, part.word, replaceBy);
      });
    };
    box.addEventListener('contextmenu', onMenu);
    return () => {
      box.removeEventListener('contextmenu', onMenu);
      shown.end();
      marks.current = null;
    };
  }, [isOn, area, layer, className]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the box has the text by then, and is drawn after each change of it.
  useLayoutEffect(() => {
    const nameOr = new Map<string, boolean>();
    const isName = (word: string): boolean => {
      const known = nameOr.get(word) ?? isNameIn(names, word);
      nameOr.set(word, known);
      return known;
    };
    misspelt.current = (typed) => proseWords(typed, (word) => verdicts.get(word) === true && !isName(word));
    marks.current?.draw();
  }, [text, verdicts, names, isOn]);
  useEffect(() => {
    if (!isOn || text === '') return;
    const timer = setTimeout(() => {
      const unknown = new Set(proseWords(text).map(({ word }) => word));
      for (const word of unknown) if (verdicts.has(word)) unknown.delete(word);
      if (unknown.size > 0) void lookUpSpelling([...unknown]);
    }, pauseMillis);
    return () => clearTimeout(timer);
  }, [isOn, text, verdicts]);
  return error;
}

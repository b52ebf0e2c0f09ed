import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Refusal } from '../../../preload/contract/shared.ts';
import { askWordMenu, followOwnWords, lookUpSpelling, useVerdicts } from '../../data/spelling.ts';
import { say } from '../../language.ts';
import { announce } from '../../ui/announcer.tsx';
import { markText, replacePart, type TextMarks } from '../../ui/fields/text-marks.ts';
import { isNameIn, type ProseWord, proseWords } from './prose-words.ts';
import { useSpellingIsOn } from './spelling-switch.tsx';
import { useKnownNames } from './use-known-names.ts';
import { proseWordsSaid as words } from './words.ts';

// Nobody wants to be told while they type.
const pauseMillis = 300;
// What the box is described by changes when nobody types: it is read when the box gets the focus.
const countPauseMillis = 1500;

interface SpelledBox {
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly layer: RefObject<HTMLElement | null>;
  readonly text: string;
  /** The class of the lines below misspelt words. */
  readonly className: string;
}

export interface Spelling {
  /** Why a word could not be added to this computer's. */
  readonly error: Refusal | null;
  /** How many words are marked, for those who don't see the lines below them. */
  readonly count: number;
}

/** Marks the misspelt words of a box, shows their menus, and goes from one to the next (F7). */
export function useSpelling({ area, layer, text, className }: SpelledBox): Spelling {
  const isOn = useSpellingIsOn();
  const names = useKnownNames();
  const verdicts = useVerdicts();
  const [error, setError] = useState<Refusal | null>(null);
  const [count, setCount] = useState(0);
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
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'F7' || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      const at = shown.goTo(event.shiftKey ? -1 : 1);
      announce(
        at === null
          ? say(words.noneMarked)
          : say(words.markedAt, { word: at.part.word, place: at.place, count: at.count }),
      );
    };
    const onBlur = (): void => setCount(shown.parts().length);
    box.addEventListener('contextmenu', onMenu);
    box.addEventListener('keydown', onKey);
    box.addEventListener('blur', onBlur);
    return () => {
      box.removeEventListener('contextmenu', onMenu);
      box.removeEventListener('keydown', onKey);
      box.removeEventListener('blur', onBlur);
      shown.end();
      marks.current = null;
      setCount(0);
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is marked follows from the text, the words and the names.
  useEffect(() => {
    const timer = setTimeout(() => setCount(marks.current?.parts().length ?? 0), countPauseMillis);
    return () => clearTimeout(timer);
  }, [text, verdicts, names, isOn]);
  return { error, count };
}

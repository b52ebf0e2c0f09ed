import { useDeferredValue } from 'react';
import type { Language } from '../../../language/languages.ts';
import type { Refusal } from '../../../preload/contract/shared.ts';
import type {
  TemplateDetail,
  TemplateName,
  TemplatePreview,
  TemplateTexts,
} from '../../../preload/contract/templates.ts';
import { useDraft } from '../../data/drafts.ts';
import { useAction } from '../../data/use-action.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { say } from '../../language.ts';
import { announce } from '../../ui/announcer.tsx';
import { changedTexts, problemOf } from './wording.ts';
import { templateWords as words } from './words.ts';

const nothingTyped: TemplateTexts = {};

export interface WordingHandle {
  /** What stands in a text's field: what was typed, else what goes out today. */
  readonly valueOf: (text: string) => string;
  readonly change: (text: string, words: string) => void;
  readonly changed: boolean;
  readonly busy: boolean;
  /** What is wrong with a text as it was typed, or null. */
  readonly problemOf: (text: string) => string | null;
  /** A refusal that is about no text. */
  readonly error: Refusal | null;
  /** The mail with the words as they were typed; undefined while one of them is refused. */
  readonly preview: TemplatePreview | undefined;
  readonly save: () => Promise<void>;
  readonly takeBack: () => void;
  /** Gives the template its own words in this language back, also those that were kept before. */
  readonly reset: () => Promise<boolean>;
}

/** The words of one template in one language while somebody works on them. What was typed outlives a look at another screen. */
export function useWording(name: TemplateName, language: Language, detail: TemplateDetail): WordingHandle {
  const draft = useDraft<TemplateTexts>(`template:${name}:${language}`, nothingTyped);
  const texts = changedTexts(detail.texts, draft.values);
  // Typing goes on while the preview follows.
  const shown = useDeferredValue(texts);
  const preview = useDeskQuery('templatePreview', { name, language, texts: shown }, { keepPrevious: true });
  const rewording = useAction('templates.reword');
  const resetting = useAction('templates.reset');
  const refusal = rewording.error ?? preview.error;
  return {
    valueOf: (text) => draft.values[text] ?? detail.texts.find((each) => each.name === text)?.current ?? '',
    change: (text, typed) => {
      draft.change({ [text]: typed });
      rewording.clearError();
    },
    changed: Object.keys(texts).length > 0,
    busy: rewording.busy || resetting.busy,
    problemOf: (text) => problemOf(refusal, text),
    error: resetting.error ?? (refusal !== null && typeof refusal.text !== 'string' ? refusal : null),
    preview: preview.data,
    save: async () => {
      const answer = await rewording.run({ name, language, texts });
      if (!answer.ok) return;
      draft.clear();
      announce(say(words.saved));
    },
    takeBack: () => {
      draft.clear();
      rewording.clearError();
    },
    reset: async () => {
      const answer = await resetting.run({ name, language });
      if (answer.ok) draft.clear();
      return answer.ok;
    },
  };
}

import type { Language } from '../../../language/languages.ts';
import type { TemplateName } from '../../../preload/contract/templates.ts';
import { windowStore } from '../../window-store.ts';

export type PreviewSide = 'desktop' | 'phone' | 'text';

interface TemplatesState {
  readonly openName: TemplateName | null;
  /** Whose wording is shown; null: the desk's own. */
  readonly language: Language | null;
  readonly side: PreviewSide;
  readonly openTemplate: (name: TemplateName) => void;
  readonly chooseLanguage: (language: Language) => void;
  readonly showSide: (side: PreviewSide) => void;
}

/** Which template is open, in which language, and how its preview is looked at. */
export const useTemplatesState = windowStore<TemplatesState>((set) => ({
  openName: null,
  language: null,
  side: 'desktop',
  openTemplate: (openName) => set({ openName }),
  chooseLanguage: (language) => set({ language }),
  showSide: (side) => set({ side }),
}));

import { create } from 'zustand';
import type { TemplateName } from '../../../preload/contract/templates.ts';

export type PreviewSide = 'desktop' | 'phone' | 'text';

interface TemplatesState {
  readonly openName: TemplateName | null;
  readonly side: PreviewSide;
  readonly openTemplate: (name: TemplateName) => void;
  readonly showSide: (side: PreviewSide) => void;
}

/** Which template is open, and how its preview is looked at. */
export const useTemplatesState = create<TemplatesState>((set) => ({
  openName: null,
  side: 'desktop',
  openTemplate: (openName) => set({ openName }),
  showSide: (side) => set({ side }),
}));

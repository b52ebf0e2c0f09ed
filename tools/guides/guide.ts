import type { DeskWindow } from '../demo/desk-window.ts';
import type { Keys } from './hands.ts';

/** Where a guide is gone through: the window, its keys, and who looks at it. */
export interface GuideStage {
  readonly desk: DeskWindow;
  readonly keys: Keys;
  /** Here the page has a picture, named after its file: the guide, a number, what is seen. */
  picture(name: string): Promise<void>;
}

/** A page of docs/operators/ as it is done in the window: what the page tells, key by key. */
export interface Guide {
  readonly page: string;
  readonly go: (stage: GuideStage) => Promise<void>;
}

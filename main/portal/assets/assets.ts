import iconText from './icon.svg?raw';
import styleText from './portal.css?raw';
import scriptText from './strength.js?raw';

export interface Asset {
  readonly type: string;
  readonly text: string;
}

/** The few files that pages load, by their path. They come from this program alone. */
export const assets: Readonly<Record<string, Asset>> = {
  '/assets/portal.css': { type: 'text/css; charset=utf-8', text: styleText },
  '/assets/strength.js': { type: 'text/javascript; charset=utf-8', text: scriptText },
  '/assets/icon.svg': { type: 'image/svg+xml', text: iconText },
};

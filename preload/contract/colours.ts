/** The colours of the windows: as the system has them, or always light or dark. */
export const colourChoices = ['system', 'light', 'dark'] as const;
export type Colours = (typeof colourChoices)[number];

// Line breaks and all other control characters of C0 and C1, and Unicode's own line and paragraph separators.
// biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the point
const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
// The same without tab and line feed, which a text of several lines may have.
// biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the point
const controlsInText = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]+/g;
// Characters that turn the order of the text around them, with which one name can be made to look like another.
const reorderings = /[\u202a-\u202e\u2066-\u2069]/g;

/** Makes one line of what somebody typed: no line break, no control character, no turned-around text. Safe in a header. */
export const cleanLine = (text: string): string =>
  text.replace(controls, ' ').replace(reorderings, '').toWellFormed().trim();

/** Cleans a text of several lines; its line breaks become `\n`. */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(controlsInText, '')
    .replace(reorderings, '')
    .toWellFormed();

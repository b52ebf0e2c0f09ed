import peopleText from './people.csv?raw';
import practicesText from './practices.csv?raw';

/** The sample directory as two files, made by `tools/sample/write-sample.ts`. */
export const practices: string = practicesText;
export const people: string = peopleText;

import { catalogue } from '../../../language/catalogue.ts';

/** Who else of the team is at what this window shows. */
export const presenceWords = catalogue({
  onRecord: { en: '{operator} ({desk}) is on this record', es: '{operator} ({desk}) está en este registro' },
  inCase: { en: '{operator} ({desk}) is in this case', es: '{operator} ({desk}) está en este caso' },
});

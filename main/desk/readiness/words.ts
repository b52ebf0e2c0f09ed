import { catalogue } from '../../../language/catalogue.ts';

/** What accounts without a name are called in a letter about the upgrade. */
export const readinessWords = catalogue({
  clinicSignIn: { en: 'The clinic’s own sign-in', es: 'El acceso propio del consultorio' },
  unnamed: { en: 'A login without a name', es: 'Un acceso sin nombre' },
});

const locale = { locale: 'en-US', direction: 'ltr' };

/**
 * A Vite plugin for the window: the widgets take the language that the window gives them (`I18nProvider`) and no other. By
 * themselves they look for the system's as soon as they are imported, which took a start 9 ms, and follow it in every widget.
 */
export const givenLocale = () => ({
  name: 'given-locale',
  load: (id: string): string | undefined =>
    id.endsWith('/i18n/useDefaultLocale.mjs')
      ? `const locale = ${JSON.stringify(locale)};
         export const getDefaultLocale = () => locale;
         export const useDefaultLocale = () => locale;`
      : undefined,
});

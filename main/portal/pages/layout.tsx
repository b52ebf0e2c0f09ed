import type { ReactNode } from 'react';
import { languageNames, languages } from '../../../language/languages.ts';
import { say } from '../../language.ts';
import { pageIn, pageLanguage } from '../language/page-language.ts';
import { pageWords as words } from './words.ts';

export interface PageFrame {
  /** The desk's name, as the settings say. */
  readonly deskName: string;
  /** Where the page can be opened in another language; empty for the page's own address. */
  readonly again: string;
}

/** The frame of each page: the desk's name, the other languages, what the page is about, and what the help desk never asks for. */
export function Layout(props: {
  readonly frame: PageFrame;
  readonly title: string;
  readonly children: ReactNode;
  /** A dialog over the page. Everything else is inert while it is open. */
  readonly over?: ReactNode;
  readonly narrow?: boolean;
  /** The page has a password to be chosen, whose strength a script can tell. */
  readonly withScript?: boolean;
}) {
  const inert = props.over !== undefined;
  return (
    <html lang={pageLanguage()}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${props.title} – ${props.frame.deskName}`}</title>
        <link rel="icon" type="image/svg+xml" href="/assets/icon.svg" />
        <link rel="stylesheet" href="/assets/portal.css" />
        {props.withScript ? <script src="/assets/strength.js" defer /> : null}
      </head>
      <body className={props.narrow ? 'narrow' : undefined}>
        <header inert={inert}>
          <a href="/">{props.frame.deskName}</a>
          <Languages again={props.frame.again} />
        </header>
        <main inert={inert}>{props.children}</main>
        <footer inert={inert}>
          <p>{say(words.neverAsked)}</p>
        </footer>
        {props.over}
      </body>
    </html>
  );
}

/** The page in the other languages, each in its own words. */
function Languages({ again }: { readonly again: string }) {
  return (
    <nav aria-label={say(words.language)}>
      {languages
        .filter((language) => language !== pageLanguage())
        .map((language) => (
          <a key={language} href={pageIn(again, language)} lang={language} hrefLang={language}>
            {languageNames[language]}
          </a>
        ))}
    </nav>
  );
}

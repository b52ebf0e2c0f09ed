import type { ReactNode } from 'react';

export interface PageFrame {
  /** The desk's name, as the settings say. */
  readonly deskName: string;
}

/** The frame of each page: the desk's name, what the page is about, and what nobody will ever ask for. */
export function Layout(props: {
  readonly frame: PageFrame;
  readonly title: string;
  readonly children: ReactNode;
  /** What lies over the page: a dialog. Everything else stands still meanwhile. */
  readonly over?: ReactNode;
  readonly narrow?: boolean;
  /** The page has a password to be chosen, whose strength a script can tell. */
  readonly withScript?: boolean;
}) {
  const inert = props.over !== undefined;
  return (
    <html lang="en">
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
        </header>
        <main inert={inert}>{props.children}</main>
        <footer inert={inert}>
          <p>Nobody from the help desk will ever ask you for a password or a security code.</p>
        </footer>
        {props.over}
      </body>
    </html>
  );
}

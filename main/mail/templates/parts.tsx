import { Fragment, type ReactNode } from 'react';
import { say } from '../../language.ts';
import { frame } from './frame.ts';
import { type DeskIdentity, sayFor } from './template.ts';
import { typedName } from './values.ts';
import { letterWords } from './words.ts';

// Inline styles only: mail programs drop style sheets. One narrow column, so that a phone needs no zoom.
const font = "-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";
const ink = '#1d2733';
const quiet = '#52606d';
const accent = '#0b5c6b';

/** The frame of each message: heading, content, and who sent it. */
export function Letter(props: {
  readonly desk: DeskIdentity;
  readonly heading: string;
  readonly children: ReactNode;
}) {
  const sayText = sayFor(frame, { desk: props.desk, name: '' });
  const sentBy = [sayText('signature'), sayText('contact'), sayText('warning')].filter((text) => text !== '');
  return (
    <html lang={props.desk.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{props.heading}</title>
      </head>
      <body
        style={{
          margin: 0,
          padding: '24px 16px',
          background: '#ffffff',
          color: ink,
          fontFamily: font,
          fontSize: '16px',
          lineHeight: 1.5,
        }}
      >
        <div style={{ maxWidth: '560px', margin: '0 auto' }}>
          <h1 style={{ margin: '0 0 16px', fontSize: '22px', lineHeight: 1.3 }}>{props.heading}</h1>
          {props.children}
          <hr style={{ border: 0, borderTop: '1px solid #d9dee3', margin: '24px 0 16px' }} />
          <p style={{ margin: 0, fontSize: '14px', color: quiet }}>{lines(sentBy.join(' '))}</p>
        </div>
      </body>
    </html>
  );
}

/** Greets the reader, by name where there is one. */
export function Greeting({ desk, name }: { readonly desk: DeskIdentity; readonly name: string }) {
  const sayText = sayFor(frame, { desk, name });
  return <Paragraph text={sayText(typedName(name) === '' ? 'greeting-without-name' : 'greeting')} />;
}

/** One line of a text under the other. */
const lines = (text: string): ReactNode =>
  text.split('\n').map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the list is rendered once and never changes
    <Fragment key={index}>
      {index === 0 ? null : <br />}
      {line}
    </Fragment>
  ));

/** A text as one paragraph, or as several where an empty line parts them; nothing where it is empty. */
export function Paragraph({ text }: { readonly text: string }) {
  const parts = text.split(/\n{2,}/).filter((part) => part.trim() !== '');
  return (
    <>
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is rendered once and never changes
        <p key={index} style={{ margin: '0 0 16px' }}>
          {lines(part)}
        </p>
      ))}
    </>
  );
}

/** Labels with their values, each value easy to read and to copy. */
export function Facts(props: { readonly rows: readonly (readonly [label: string, value: string])[] }) {
  return (
    <dl style={{ margin: '0 0 16px', padding: '12px 16px', background: '#f2f5f7', borderRadius: '8px' }}>
      {props.rows.map(([label, value], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is rendered once and never changes
        <div key={index} style={{ margin: '4px 0' }}>
          <dt style={{ fontSize: '14px', color: quiet }}>{label}</dt>
          <dd style={{ margin: 0, fontWeight: 600, overflowWrap: 'anywhere' }}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The one thing to do: a button, and the same link in plain sight for programs that show no buttons. */
export function Action(props: { readonly label: string; readonly link: string }) {
  return (
    <div>
      <p style={{ margin: '0 0 12px' }}>
        <a
          href={props.link}
          style={{
            display: 'inline-block',
            padding: '12px 20px',
            borderRadius: '8px',
            background: accent,
            color: '#ffffff',
            fontWeight: 600,
            textDecoration: 'none',
          }}
        >
          {props.label}
        </a>
      </p>
      <p
        data-text="skip"
        style={{ margin: '0 0 16px', fontSize: '14px', color: quiet, overflowWrap: 'anywhere' }}
      >
        {say(letterWords.orCopy, { link: props.link })}
      </p>
    </div>
  );
}

/** What few readers need: a link in the line, not a button. */
export function QuietLink(props: { readonly label: string; readonly link: string }) {
  return (
    <p style={{ margin: '0 0 16px' }}>
      <a href={props.link} style={{ color: accent }}>
        {props.label}
      </a>
    </p>
  );
}

/** What somebody wrote, with its line breaks. */
export function Quote(props: { readonly text: string }) {
  return (
    <blockquote
      style={{
        margin: '0 0 16px',
        padding: '4px 16px',
        borderLeft: `3px solid ${accent}`,
        whiteSpace: 'pre-wrap',
        overflowWrap: 'anywhere',
      }}
    >
      {props.text}
    </blockquote>
  );
}

import type { ReactNode } from 'react';
import type { Message } from '../../../language/catalogue.ts';
import { sayWith } from '../language/say-with.ts';
import { Layout, type PageFrame } from './layout.tsx';
import { ErrorSummary, Facts, Form, type Problems } from './parts.tsx';

/** What a link from a mail does, to be confirmed with a button: opening the page alone does nothing. */
export function LinkPage(props: {
  readonly frame: PageFrame;
  readonly token: string;
  readonly here: string;
  readonly title: string;
  readonly text: string;
  readonly facts?: readonly (readonly [label: string, value: string])[];
  readonly button: string;
  readonly problems?: Problems;
  readonly children?: ReactNode;
  /** A way out, with the link that its sentence has. */
  readonly aside?: { readonly text: Message<Record<never, never>, 'link'>; readonly href: string };
  readonly withScript?: boolean;
}) {
  return (
    <Layout frame={props.frame} title={props.title} narrow withScript={props.withScript === true}>
      <section className="card">
        <h1>{props.title}</h1>
        <p>{props.text}</p>
        <ErrorSummary problems={props.problems ?? {}} />
        {props.facts && props.facts.length > 0 ? <Facts rows={props.facts} /> : null}
        <Form action={props.here} token={props.token}>
          {props.children}
          <button type="submit">{props.button}</button>
        </Form>
        {props.aside ? (
          <div className="aside">
            <p>
              <Aside {...props.aside} />
            </p>
          </div>
        ) : null}
      </section>
    </Layout>
  );
}

const Aside = ({
  text,
  href,
}: {
  readonly text: Message<Record<never, never>, 'link'>;
  readonly href: string;
}) => sayWith(text, { link: (inside) => <a href={href}>{inside}</a> });

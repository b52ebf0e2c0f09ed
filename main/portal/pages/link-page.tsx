import type { ReactNode } from 'react';
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
  readonly aside?: { readonly text: string; readonly label: string; readonly href: string };
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
              {props.aside.text} <a href={props.aside.href}>{props.aside.label}</a>
            </p>
          </div>
        ) : null}
      </section>
    </Layout>
  );
}

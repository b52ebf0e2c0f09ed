import type { ReactNode } from 'react';
import { Layout, type PageFrame } from './layout.tsx';

/** A page that says one thing and where to go on. */
export function MessagePage(props: {
  readonly frame: PageFrame;
  readonly title: string;
  readonly children: ReactNode;
  readonly next?: { readonly label: string; readonly href: string };
}) {
  return (
    <Layout frame={props.frame} title={props.title} narrow>
      <section className="card">
        <h1>{props.title}</h1>
        {props.children}
        {props.next ? (
          <p className="buttons">
            <a className="button" href={props.next.href}>
              {props.next.label}
            </a>
          </p>
        ) : null}
      </section>
    </Layout>
  );
}

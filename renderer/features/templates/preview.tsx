import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { TemplatePreview } from '../../../preload/contract/templates.ts';
import { Tabs } from '../../ui/layout/tabs.tsx';
import { useTemplatesState } from './templates-state.ts';
import styles from './templates-tab.module.css';

/** How wide a mail is shown, in pixels: in a window on a desk, and on a phone. */
const widths = { desktop: 640, phone: 375 } as const;

/** The mail to made-up people, at both widths and as text. While a text is refused the last one that was good stays. */
export function Preview({ preview }: { readonly preview: TemplatePreview | undefined }) {
  const { side, showSide } = useTemplatesState();
  const [lastGood, setLastGood] = useState(preview);
  useEffect(() => {
    if (preview !== undefined) setLastGood(preview);
  }, [preview]);
  const mail = preview ?? lastGood;
  if (mail === undefined) return null;
  return (
    <>
      <p className={styles.subject}>
        <span className={styles.quiet}>Subject</span> <strong>{mail.subject}</strong>
      </p>
      <Tabs
        label="How it is read"
        selected={side}
        onSelect={showSide}
        items={[
          { id: 'desktop', label: 'Desktop', content: <Paper html={mail.html} width={widths.desktop} /> },
          { id: 'phone', label: 'Phone', content: <Paper html={mail.html} width={widths.phone} /> },
          {
            id: 'text',
            label: 'Text alone',
            content: <pre className={styles.text}>{mail.text}</pre>,
          },
        ]}
      />
    </>
  );
}

/** A mail as wide as it is read, made smaller where there is less room. */
function Paper({ html, width }: { readonly html: string; readonly width: number }) {
  const desk = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState<{ readonly width: number; readonly height: number } | null>(null);
  useLayoutEffect(() => {
    const element = desk.current;
    if (element === null) return;
    const measure = (): void => setRoom({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const scale = room === null ? 1 : Math.min(1, room.width / width);
  return (
    <div ref={desk} className={styles.desk}>
      {room === null ? null : (
        // An empty sandbox: no scripts, no forms, no links out, no origin.
        <iframe
          className={styles.paper}
          title="The mail as HTML"
          sandbox=""
          srcDoc={html}
          style={{ inlineSize: width, blockSize: room.height / scale, transform: `scale(${scale})` }}
        />
      )}
    </div>
  );
}

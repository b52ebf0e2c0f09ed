import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Language } from '../../../language/languages.ts';
import type { TemplatePreview } from '../../../preload/contract/templates.ts';
import { say } from '../../language.ts';
import { Tabs } from '../../ui/layout/tabs.tsx';
import { useTemplatesState } from './templates-state.ts';
import styles from './templates-tab.module.css';
import { contentIn } from './wording.ts';
import { templateWords as words } from './words.ts';

/** How wide a mail is shown, in pixels: in a window on a desk, and on a phone. */
const widths = { desktop: 640, phone: 375 } as const;

interface PreviewProps {
  readonly preview: TemplatePreview | undefined;
  /** Of the mail. */
  readonly language: Language;
}

/** The mail to made-up people, at both widths and as text. While a text is refused the last one that was good stays. */
export function Preview({ preview, language }: PreviewProps) {
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
        <span className={styles.quiet}>{say(words.subject)}</span>{' '}
        <strong {...contentIn(language)}>{mail.subject}</strong>
      </p>
      <Tabs
        label={say(words.howItLooks)}
        selected={side}
        onSelect={showSide}
        items={[
          {
            id: 'desktop',
            label: say(words.desktop),
            content: <Paper html={mail.html} width={widths.desktop} />,
          },
          { id: 'phone', label: say(words.phone), content: <Paper html={mail.html} width={widths.phone} /> },
          {
            id: 'text',
            label: say(words.plainText),
            content: (
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable.
              <pre {...contentIn(language)} className={styles.text} tabIndex={0}>
                {mail.text}
              </pre>
            ),
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
          title={say(words.mailAsHtml)}
          sandbox=""
          srcDoc={html}
          style={{ inlineSize: width, blockSize: room.height / scale, transform: `scale(${scale})` }}
        />
      )}
    </div>
  );
}

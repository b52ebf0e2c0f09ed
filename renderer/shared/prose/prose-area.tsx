import { useId, useRef } from 'react';
import { say } from '../../language.ts';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { TextArea, type TextAreaProps } from '../../ui/fields/text-area.tsx';
import { Unseen } from '../../ui/text/unseen.tsx';
import styles from './prose-area.module.css';
import { useSpelling } from './use-spelling.ts';
import { proseWordsSaid as words } from './words.ts';

/**
 * Several lines of sentences, whose misspelt words are marked: notes, answers, reasons. Not for what may be a code, a key, an address
 * or a template of a machine.
 */
export function ProseArea(props: Omit<TextAreaProps, 'areaRef' | 'over'> & { readonly value: string }) {
  const area = useRef<HTMLTextAreaElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const markedId = useId();
  const { error, count } = useSpelling({ area, layer, text: props.value, className: styles.misspelt ?? '' });
  return (
    <>
      <TextArea
        {...props}
        {...(count === 0 ? {} : { 'aria-describedby': markedId })}
        areaRef={area}
        over={<div ref={layer} className={styles.layer} aria-hidden="true" data-misspelt="" />}
      />
      {count === 0 ? null : (
        <Unseen>
          <span id={markedId}>{say(words.marked, { count })}</span>
        </Unseen>
      )}
      <InlineError error={error} />
    </>
  );
}

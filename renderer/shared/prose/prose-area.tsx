import { useRef } from 'react';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { TextArea, type TextAreaProps } from '../../ui/fields/text-area.tsx';
import styles from './prose-area.module.css';
import { useSpelling } from './use-spelling.ts';

/**
 * Several lines of sentences, whose misspelt words are marked: notes, answers, reasons. Not for what may be a code, a key, an address
 * or a template of a machine.
 */
export function ProseArea(props: Omit<TextAreaProps, 'areaRef' | 'over'> & { readonly value: string }) {
  const area = useRef<HTMLTextAreaElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const error = useSpelling({ area, layer, text: props.value, className: styles.misspelt ?? '' });
  return (
    <>
      <TextArea
        {...props}
        areaRef={area}
        over={<div ref={layer} className={styles.layer} aria-hidden="true" data-misspelt="" />}
      />
      <InlineError error={error} />
    </>
  );
}

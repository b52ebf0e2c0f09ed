import type { ReactNode, Ref } from 'react';
import { TextArea as AriaTextArea } from 'react-aria-components';
import { classes } from '../classes.ts';
import styles from './field.module.css';
import { FieldFrame, type FieldFrameProps } from './field-frame.tsx';

export interface TextAreaProps extends FieldFrameProps {
  readonly rows?: number;
  readonly placeholder?: string;
  /** Where the words in the box have a language of their own. */
  readonly content?: { readonly lang: string; readonly translate: 'no' };
  readonly areaRef?: Ref<HTMLTextAreaElement>;
  /** What lies over the box. */
  readonly over?: ReactNode;
}

/** Several lines of text with their label. */
export function TextArea({
  rows = 4,
  placeholder = '',
  areaRef = null,
  content,
  over = null,
  ...frame
}: TextAreaProps) {
  return (
    <FieldFrame {...frame}>
      <div className={styles.box}>
        <AriaTextArea
          {...content}
          ref={areaRef}
          className={classes(styles.input, styles.area)}
          rows={rows}
          placeholder={placeholder}
          dir="auto"
        />
        {over}
      </div>
    </FieldFrame>
  );
}

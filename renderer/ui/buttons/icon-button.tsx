import { Button as AriaButton, type ButtonProps, Tooltip, TooltipTrigger } from 'react-aria-components';
import type { IconName } from '../../../preload/contract/icons.ts';
import { classes } from '../classes.ts';
import { useOff } from '../off.tsx';
import { Icon } from './icon.tsx';
import styles from './icon-button.module.css';

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'className' | 'style'> {
  readonly icon: IconName;
  /** What it does, for those who don't see the picture; also its tooltip. */
  readonly label: string;
  readonly isDanger?: boolean;
  /** False where Escape has to mean something else at once: an open tooltip would take it first. */
  readonly hasTooltip?: boolean;
}

/** A button without room for words: it still has them, as its name and on hover or focus. */
export function IconButton({ icon, label, isDanger = false, hasTooltip = true, ...rest }: IconButtonProps) {
  const { offProps } = useOff();
  return (
    <TooltipTrigger delay={600} isDisabled={!hasTooltip}>
      <AriaButton
        {...rest}
        {...offProps}
        aria-label={label}
        className={classes(styles.button, isDanger && styles.danger)}
      >
        <Icon name={icon} />
      </AriaButton>
      <Tooltip className={classes(styles.tooltip)} offset={4}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}

import type { MenuChoice } from '../../preload/contract/program.ts';
import { bridge } from '../bridge.ts';

/** Calls `follow` with what is chosen in the menu of this window. Gives how to stop. */
export const onMenu = (follow: (choice: MenuChoice) => void): (() => void) =>
  bridge().on.menuChosen(({ choice }) => follow(choice));

import type { LoginDeskBridge } from '../../../preload/contract/contract.ts';

/** The page of the desk, as its own scripts have it. */
export interface DeskPage {
  readonly loginDesk: LoginDeskBridge;
}

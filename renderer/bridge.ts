import type { LoginDeskBridge } from '../preload/contract/contract.ts';

declare global {
  interface Window {
    readonly loginDesk: LoginDeskBridge;
  }
}

/** What preload exposes to this window. Read at each use, so that importing this file does no work. */
export function bridge(): LoginDeskBridge {
  return window.loginDesk;
}

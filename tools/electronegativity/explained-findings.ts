import type { Finding } from './scan.ts';

/** A finding that stays, with the reason why it does no harm here. */
export type ExplainedFinding = Pick<Finding, 'check' | 'file'> & { readonly reason: string };

/** Checks that are not run, with the reason. */
export const checksLeftOut = {
  // It asks the network for a list of releases, and knows of none after the end of 2023.
  AvailableSecurityFixesGlobalCheck:
    'The exact Electron stands in package.json; SECURITY.md says how it is kept current.',
} as const;

/** Every other finding is a fault. A row here that nothing is found for any more is one, too. */
export const explainedFindings: readonly ExplainedFinding[] = [
  {
    check: 'CSP_GLOBAL_CHECK',
    file: 'N/A',
    reason:
      'The policy comes with each answer of app:// (main/shell/page-protocol.ts), with a new nonce each time; the scanner looks for it in HTML and in webRequest. test/e2e/checklist-page.test.ts reads it from the real answer.',
  },
  {
    check: 'ELECTRON_VERSION_JSON_CHECK',
    file: 'package.json',
    reason:
      'It says which Electron is used: an exact one, tested to be so (test/tools/supply-chain.test.ts).',
  },
  {
    check: 'OPEN_EXTERNAL_JS_CHECK',
    file: 'main/shell/sign-in-page.ts',
    reason:
      'The one call opens https pages of the named mail providers alone, and no address comes from the window (test/mail/oauth.test.ts).',
  },
  {
    check: 'PROTOCOL_HANDLER_JS_CHECK',
    file: 'main/shell/page-protocol.ts',
    reason:
      'The scheme is no door from outside: no system knows it, and it gives files of the built page alone, by paths that stay in its folder (test/shell/page-files.test.ts).',
  },
  {
    check: 'PROTOCOL_HANDLER_JS_CHECK',
    file: 'main/main.ts',
    reason:
      'A link from outside can name a case to be shown, and nothing else of it is heeded (test/shell/own-links.test.ts); whoever is not signed in sees nothing of it.',
  },
  {
    check: 'CUSTOM_ARGUMENTS_JS_CHECK',
    file: 'main/shell/no-network.ts',
    reason:
      'The switch takes something away: with it Chromium finds no address for any name (test/e2e/checklist-ways-out.test.ts tries ten ways out).',
  },
  {
    check: 'AUXCLICK_JS_CHECK',
    file: 'main/shell/window.ts',
    reason:
      'A middle click opens a window only through setWindowOpenHandler, which refuses each (test/e2e/checklist-ways-out.test.ts clicks).',
  },
  {
    check: 'PRELOAD_JS_CHECK',
    file: 'main/shell/window.ts',
    reason:
      'The preload script exposes the contract as named methods, without a channel or an event object (test/e2e/checklist-callers.test.ts).',
  },
];

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { scanFolder, scanProgram, unexplained } from '../../tools/electronegativity/electronegativity.ts';
import { checksLeftOut, explainedFindings } from '../../tools/electronegativity/explained-findings.ts';
import type { ScanResult } from '../../tools/electronegativity/scan.ts';

// The first run on a machine installs the scanner.
const installing = 180_000;

test(
  'the program has no finding that is not explained, and every file of it was read',
  async () => {
    const result = await scanProgram();
    expect(unexplained(result, explainedFindings)).toEqual([]);
    expect(result.checks).toBeGreaterThan(40);
  },
  installing,
);

test('each explanation is one sentence at least, also for a check that is left out', () => {
  for (const reason of [...explainedFindings.map((row) => row.reason), ...Object.values(checksLeftOut)])
    expect(reason).toMatch(/^[A-Z].{30,}\.$/);
});

test(
  'a weak window is found, in TypeScript too',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'login-desk-weak-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const window = (preferences: string) => `new BrowserWindow({ webPreferences: { ${preferences} } });`;
    writeFileSync(
      join(folder, 'weak.ts'),
      `import { app, BrowserWindow, shell } from 'electron';
     interface Address { readonly url: string }
     export const open = ({ url }: Address): void => {
       app.commandLine.appendSwitch('remote-debugging-port', '9222');
       ${window('nodeIntegration: true')}
       ${window('contextIsolation: false, sandbox: false, webSecurity: false')}
       void shell.openExternal(url satisfies string);
     };`,
    );
    writeFileSync(join(folder, 'weak.html'), '<webview src="page.html" allowpopups></webview>');
    const { findings, unread } = await scanFolder(folder);
    expect(unread).toEqual([]);
    expect(findings.map(({ check }) => check)).toEqual(
      expect.arrayContaining([
        'ALLOWPOPUPS_HTML_CHECK',
        'CONTEXT_ISOLATION_JS_CHECK',
        'CUSTOM_ARGUMENTS_JS_CHECK',

        'NODE_INTEGRATION_JS_CHECK',
        'OPEN_EXTERNAL_JS_CHECK',
        'SANDBOX_JS_CHECK',
        'WEB_SECURITY_JS_CHECK',
      ]),
    );
  },
  installing,
);

test('what is not explained, what is explained and not there, and what could not be read are all to be mended', () => {
  const found: ScanResult = {
    checks: 2,
    findings: [
      { check: 'A_CHECK', file: 'a.ts', line: 3, sample: 'eval(text)' },
      { check: 'A_CHECK', file: 'b.ts', line: 5, sample: 'eval(text)' },
    ],
    unread: ['c.ts: Unexpected token'],
  };
  const explained = [
    { check: 'A_CHECK', file: 'b.ts', reason: 'It is a test.' },
    { check: 'B_CHECK', file: 'b.ts', reason: 'It was there once.' },
  ];
  expect(unexplained(found, explained)).toEqual([
    'A_CHECK in a.ts:3 is not explained: eval(text)',
    'B_CHECK in b.ts is explained, but not found any more.',
    'The scanner could not read c.ts: Unexpected token',
  ]);
});

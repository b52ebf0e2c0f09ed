/**
 * Imports point one way: main.ts, cli.ts → compose → ipc, portal, transfer → desk → mail, store. `shell` is known to
 * main.ts alone; the window knows the contract and nothing of main; the contract knows zod alone.
 * @type {import('dependency-cruiser').IConfiguration}
 */
const faces = '^main/(main|cli|compose|open-store)\\.ts$|^main/command-line/';
const forbid = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });

export default {
  forbidden: [
    forbid(
      'no-cycles',
      {},
      { circular: true, dependencyTypesNot: ['type-only'] },
      'Two files that need each other are one.',
    ),
    forbid(
      'store-knows-nobody',
      { path: '^main/store/' },
      { path: '^main/', pathNot: '^main/(store/|(failures|stored-times)\\.ts$)' },
      'The store holds what the others mean.',
    ),
    forbid(
      'mail-knows-the-store',
      { path: '^main/mail/' },
      { path: '^main/', pathNot: '^main/(mail/|store/|(failures|stored-times)\\.ts$)' },
      'Mail goes out for whoever asks.',
    ),
    forbid(
      'desk-knows-mail-and-store',
      { path: '^main/desk/' },
      { path: '^main/', pathNot: '^main/(desk/|mail/|store/|(failures|stored-times)\\.ts$)' },
      'The desk has no face.',
    ),
    forbid(
      'faces-know-the-desk',
      { path: '^main/(ipc|portal|transfer)/' },
      { path: faces, dependencyTypesNot: ['type-only'] },
      'Faces are put together by compose.',
    ),
    forbid(
      'shell-for-main-alone',
      { path: '^main/', pathNot: '^main/(main\\.ts|shell/)' },
      { path: '^main/shell/' },
      'What only Electron can do stays with the program that has one.',
    ),
    forbid(
      'electron-in-the-shell',
      { path: '.', pathNot: '^(main/main\\.ts|main/shell/|preload/preload\\.ts|tools/|test/)' },
      { path: '^electron$|node_modules/electron/' },
      'The desk runs without Electron.',
    ),
    forbid(
      'window-knows-the-contract',
      { path: '^renderer/' },
      { path: '^(main|tools|test)/|^preload/(?!contract/)' },
      'The window asks; it does not reach.',
    ),
    forbid(
      'contract-knows-zod',
      { path: '^preload/contract/' },
      { path: '.', pathNot: '^preload/contract/|node_modules/zod/' },
      'Both ends derive from it.',
    ),
    forbid(
      'migrations-are-frozen',
      { path: '^main/store/migrations/\\d' },
      { path: '.' },
      'A migration imports nothing, so that nothing can change it later.',
    ),
    forbid(
      'one-bridge',
      { path: '^renderer/', pathNot: '^renderer/(bridge\\.ts|data/)' },
      { path: '^renderer/bridge\\.ts$', dependencyTypesNot: ['type-only'] },
      'Screens ask through the data hooks.',
    ),
    forbid(
      'program-without-tests',
      { path: '^(main|preload|renderer)/' },
      { path: '^(test|tools)/' },
      'The program stands without what tests it.',
    ),
    forbid(
      'no-orphans',
      { orphan: true, pathNot: '\\.d\\.ts$|^renderer/index|^main/transfer/transfer-worker' },
      {},
      'A file nobody uses is to be deleted.',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    exclude: { path: '^(out|dist|node_modules/\\.)' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};

/**
 * Imports point one way: main.ts, cli.ts → compose → ipc, portal, transfer → desk → mail, store. `shell` is known to
 * main.ts alone; the window knows the contract and nothing of main; the contract knows zod and how sentences are kept. Inside the desk they point
 * down: what composes it → features → codes → ground, and in the ground each room knows the ones before it alone.
 * @type {import('dependency-cruiser').IConfiguration}
 */
const faces = '^main/((main|cli|compose)\\.ts$|(command-line|window|first-run|membership|whole-store)/)';
const forbid = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });

// From a folder on the disk to the program behind the window, each room on those before it. Types of a desk that is put together
// may be known before it is.
const programRooms = [
  'folder',
  'drafts',
  'keys',
  'whole-store',
  'upkeep',
  'membership',
  'compose',
  'first-run',
  'window',
];
const roomsAfter = (room) => programRooms.slice(programRooms.indexOf(room) + 1);

// The ground floor of the desk, each room on those before it.
const groundRooms = ['rules', 'words', 'basics', 'people', 'case-log', 'mail', 'claims', 'proofs'];

// Which feature may read what another one knows. What a feature wants done by another it asks for as an action. Nothing here runs
// in a circle, and what is not here is forbidden.
const featureReads = {
  audit: [],
  callers: ['cases', 'people'],
  cases: ['operators'],
  claims: [],
  conflicts: ['audit', 'claims'],
  differences: ['directory'],
  directory: ['claims'],
  kept: [],
  knowledge: [],
  links: [],
  logins: ['signing-in'],
  operators: [],
  outbox: ['cases'],
  people: ['claims', 'signing-in'],
  readiness: ['claims'],
  reports: [],
  settings: ['operators'],
  'signing-in': [],
  templates: [],
  upgrade: ['claims'],
};

// What each room of the mail may know.
const mailKnows = {
  message: [],
  oauth: [],
  templates: ['message'],
  outbox: ['message'],
  sandbox: ['message'],
  smtp: ['message', 'oauth'],
  incoming: ['message', 'oauth', 'outbox', 'smtp'],
  sending: ['message', 'oauth', 'outbox', 'sandbox', 'smtp', 'templates'],
};

// The window's parts, each group on those before it; what lies beside the groups is for all of them.
const partGroups = ['buttons', 'dialogs', 'feedback', 'text', 'fields', 'layout', 'lists'];

// What several screens of the window stand on, each room on those before it.
const sharedRooms = ['window', 'operators', 'team', 'call', 'record', 'prose', 'mail', 'acts'];

// Which screen shows parts of another one.
const screenShows = {
  audit: ['exports'],
  backups: [],
  call: ['knowledge'],
  cases: ['exports', 'knowledge', 'outbox'],
  desk: ['differences', 'knowledge', 'links'],
  differences: [],
  directory: ['differences', 'readiness'],
  exports: [],
  keys: [],
  knowledge: [],
  links: [],
  outbox: ['templates'],
  program: [],
  readiness: ['exports'],
  reports: [],
  settings: ['backups', 'exports', 'keys', 'program', 'team', 'updates'],
  setup: ['backups', 'keys', 'sign-in', 'team', 'updates'],
  'sign-in': [],
  team: [],
  templates: [],
  updates: [],
};

const floors = [
  ...groundRooms.map((room, at) =>
    forbid(
      `ground-${room}`,
      { path: `^main/desk/ground/${room}/` },
      { path: '^main/desk/', pathNot: `^main/desk/ground/(${groundRooms.slice(0, at + 1).join('|')})/` },
      'A room of the ground stands on those before it.',
    ),
  ),
  ...programRooms.map((room) =>
    forbid(
      `program-${room}`,
      { path: `^main/${room}/` },
      {
        path: `^main/((${[...roomsAfter(room), 'command-line'].join('|')})/|(main|cli${
          roomsAfter(room).includes('compose') ? '|compose' : ''
        })\\.ts$)`,
        dependencyTypesNot: ['type-only'],
      },
      'What is put together knows nothing of what puts it together.',
    ),
  ),
  forbid(
    'codes-on-the-ground',
    { path: '^main/desk/codes/' },
    { path: '^main/desk/', pathNot: '^main/desk/(codes|ground)/' },
    'Security codes serve several features and know none.',
  ),
  ...Object.entries(featureReads).map(([feature, others]) =>
    forbid(
      `feature-${feature}`,
      { path: `^main/desk/${feature}/` },
      { path: '^main/desk/', pathNot: `^main/desk/(ground|codes|${[feature, ...others].join('|')})/` },
      'Features stand beside each other; what puts them together is above them.',
    ),
  ),
  forbid(
    'every-room-has-its-floor',
    {
      path: '^main/desk/[^/]+/',
      pathNot: `^main/desk/(codes|ground/(${groundRooms.join('|')})|${Object.keys(featureReads).join('|')})/`,
    },
    { path: '.' },
    'A new room of the desk is named here, with what it may know.',
  ),
  ...Object.entries(mailKnows).map(([room, others]) =>
    forbid(
      `mail-${room}`,
      { path: `^main/mail/${room}/` },
      { path: '^main/mail/', pathNot: `^main/mail/(${[room, ...others].join('|')})/` },
      'Sending is put together of what it sends, where it is kept, and how it is said.',
    ),
  ),
  forbid(
    'window-parts-know-no-screen',
    { path: '^renderer/(ui|data)/' },
    { path: '^renderer/(app|features|shared)/' },
    'Parts and data are for every screen.',
  ),
  ...partGroups.map((group, at) =>
    forbid(
      `parts-${group}`,
      { path: `^renderer/ui/${group}/` },
      { path: '^renderer/ui/[^/]+/', pathNot: `^renderer/ui/(${partGroups.slice(0, at + 1).join('|')})/` },
      'A group of parts knows those before it.',
    ),
  ),
  ...sharedRooms.map((room, at) =>
    forbid(
      `shared-${room}`,
      { path: `^renderer/shared/${room}/` },
      {
        path: '^renderer/(app|features|shared)/',
        pathNot: `^renderer/shared/(${sharedRooms.slice(0, at + 1).join('|')})/`,
      },
      'What screens share stands on what comes before it.',
    ),
  ),
  ...Object.entries(screenShows).map(([screen, others]) =>
    forbid(
      `screen-${screen}`,
      { path: `^renderer/features/${screen}/` },
      {
        path: '^renderer/(app|features)/',
        pathNot: `^renderer/features/(${[screen, ...others].join('|')})/`,
      },
      'Screens stand beside each other; the frame around them is above.',
    ),
  ),
  forbid(
    'every-screen-has-its-floor',
    {
      path: '^renderer/(features|shared)/',
      pathNot: `^renderer/(features/(${Object.keys(screenShows).join('|')})|shared/(${sharedRooms.join('|')}))/`,
    },
    { path: '.' },
    'A new screen is named here, with what it may show.',
  ),
];

export default {
  forbidden: [
    ...floors,
    forbid(
      'no-cycles',
      {},
      { circular: true, dependencyTypesNot: ['type-only'] },
      'Two files that need each other are one.',
    ),
    forbid(
      'store-knows-nobody',
      { path: '^main/store/' },
      { path: '^main/', pathNot: '^main/(store/|(failures|language|stored-times)\\.ts$)' },
      'The store holds what the others mean.',
    ),
    forbid(
      'team-knows-the-store',
      { path: '^main/team/' },
      {
        path: '^main/',
        pathNot: '^main/(team/|store/|(failures|language|machine-policy|trusted-servers)\\.ts$)',
      },
      'A team has many stores in step, whatever they hold.',
    ),
    forbid(
      'team-for-compose-alone',
      { path: '^main/', pathNot: '^main/(team/|compose/compose-store\\.ts$|membership/)' },
      { path: '^main/team/' },
      'Whoever has a store has the same one in a team.',
    ),
    forbid(
      'postgres-for-the-team-alone',
      { path: '^(main|preload|renderer)/', pathNot: '^main/team/connection\\.ts$' },
      { path: '^pg$|node_modules/pg/' },
      'Who has no team loads nothing of its server.',
    ),
    forbid(
      'updates-know-no-desk',
      { path: '^main/updates/' },
      {
        path: '^main/',
        pathNot:
          '^main/(updates/|network/|store/sync-files|transfer/files/state-file|(failures|language|machine-policy)\\.ts$)',
      },
      'A newer version is looked for whatever the desk holds, and where none is open.',
    ),
    forbid(
      'mail-knows-the-store',
      { path: '^main/mail/' },
      {
        path: '^main/',
        pathNot: '^main/(mail/|network/|store/|(failures|language|stored-times|trusted-servers)\\.ts$)',
      },
      'Mail goes out for whoever asks.',
    ),
    forbid(
      'desk-knows-mail-and-store',
      { path: '^main/desk/' },
      {
        path: '^main/',
        pathNot:
          '^main/(desk/|mail/|network/|store/|(failures|language|machine-policy|stored-times|trusted-servers)\\.ts$)',
      },
      'The desk has no face.',
    ),
    forbid(
      'sign-in-knows-the-desk',
      { path: '^main/sign-in/' },
      { path: '^main/', pathNot: '^main/(sign-in/|desk/|store/|(failures|language)\\.ts$)' },
      'Who is signed in is asked before any face is served.',
    ),
    forbid(
      'network-knows-nobody',
      { path: '^main/network/' },
      {
        path: '^main/',
        pathNot: '^main/(network/|(failures|language|machine-policy|trusted-servers)\\.ts$)',
      },
      'Whoever asks a server goes out the same way.',
    ),
    forbid(
      'policy-knows-nobody',
      { path: '^main/policy/' },
      { path: '^main/', pathNot: '^main/(policy/|(failures|language|machine-policy)\\.ts$)' },
      'What an administrator decides is read before anything is opened.',
    ),
    forbid(
      'faces-know-the-desk',
      { path: '^main/(ipc|portal|questions|transfer)/' },
      { path: faces, dependencyTypesNot: ['type-only'] },
      'Faces are put together by compose.',
    ),
    forbid(
      'shell-for-main-alone',
      { path: '^main/', pathNot: '^main/(main\\.ts|window/window-program\\.ts|shell/)' },
      { path: '^main/shell/' },
      'What only Electron can do stays with the program that has one.',
    ),
    forbid(
      'electron-in-the-shell',
      {
        path: '.',
        pathNot:
          '^(main/main\\.ts|main/window/window-program\\.ts|main/shell/|preload/preload\\.ts|tools/|test/)',
      },
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
      { path: '.', pathNot: '^preload/contract/|^language/|node_modules/zod/' },
      'Both ends derive from it.',
    ),
    forbid(
      'language-knows-nobody',
      { path: '^language/' },
      { path: '^(main|preload|renderer|test|tools)/' },
      'Every room speaks; how it does knows none of them.',
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
      'one-window-store',
      { path: '^renderer/', pathNot: '^renderer/window-store\\.ts$' },
      { path: '^zustand$|node_modules/zustand/' },
      'What the window owns is put away with its operator.',
    ),
    forbid(
      'program-without-tests',
      { path: '^(language|main|preload|renderer)/' },
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

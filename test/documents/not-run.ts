/** A command of the documents that no test can run here, and why. */
export interface NotRun {
  /** The page, where only one has it. */
  readonly page?: string;
  readonly line: RegExp;
  readonly why: string;
}

export const notRun: readonly NotRun[] = [
  {
    line: /^npm (ci|test|start)\b/,
    why: 'installs, tests or opens the program; .ci/run and the tests of the window do',
  },
  {
    line: /^npm run /,
    why: 'a script of the project: that it is there is tested, and each has a test of its own',
  },
  {
    page: 'docs/portal-service.md',
    line: /^(sudo|systemctl|journalctl) /,
    why: 'needs systemd or launchd, which a test has not',
  },
  {
    page: 'docs/team.md',
    line: /^sudo (apt|-u postgres) /,
    why: 'needs a PostgreSQL server of Debian; test/team-doc.test.ts makes the same role and databases on its own',
  },
  {
    page: 'docs/administrators/install.md',
    line: /^sha256sum /,
    why: 'needs the files of a release; test/tools/release makes and checks such a list',
  },
];

/** Languages of blocks that are no commands of a shell here. */
export const otherLanguages: Readonly<Record<string, string>> = {
  bat: 'Windows; its words are held against the command line where they are ours',
  powershell: 'Windows',
  nginx: 'a file of another program',
  text: 'shown, not typed',
  ts: 'code, held by the compiler where it stands',
  mermaid: 'a drawing; test/documents/architecture.test.ts holds it to the imports',
  json: 'shown, not typed',
};

/** A test beside a feature that runs the commands of its page, in the surroundings that they need. */
export interface OwnTest {
  readonly file: string;
  /** How the test is called there. */
  readonly name: string;
  /** The commands that it runs; any other one needs a reason above. */
  readonly runs: RegExp;
}

/** Pages whose commands are run beside their feature. */
export const withOwnTest: Readonly<Record<string, OwnTest>> = {
  // Against a PostgreSQL server.
  'docs/team.md': {
    file: 'test/team-doc.test.ts',
    name: 'every command of the page about the team does what the page says, one after the other',
    runs: /(^|\| )login-desk /,
  },
  // Against an update server.
  'docs/updates.md': {
    file: 'test/command-line/update-commands.test.ts',
    name: 'Each command of the page about updates runs; a backup of before a version is restored by one',
    runs: /^login-desk /,
  },
  // With a policy of its own.
  'docs/fleet.md': {
    file: 'test/fleet-doc.test.ts',
    name: 'Every command of the page about many computers does what the page says, one after the other',
    runs: /^login-desk /,
  },
  // In an empty Debian.
  'docs/administrators/first-hour.md': {
    file: 'test/packages/first-hour.test.ts',
    name: 'An empty Debian becomes a desk and an empty Debian again, by the commands of the page alone',
    runs: /./,
  },
};

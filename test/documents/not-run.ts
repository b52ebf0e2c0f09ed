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
    page: 'docs/administrators/first-hour.md',
    line: /./,
    why: 'test/packages/first-hour.test.ts runs them in an empty Debian',
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

/** Pages that come with a feature and are run by a test of its own, in the surroundings that the feature needs. */
export const withOwnTest: Readonly<Record<string, string>> = {
  'docs/team.md': 'test/team-doc.test.ts, against a PostgreSQL server',
  'docs/updates.md': 'the tests of updates, against an update server',
  'docs/packages.md': 'the tests of packages, in an empty Debian',
  'docs/fleet.md': 'the tests of policies, with a policy of their own',
};

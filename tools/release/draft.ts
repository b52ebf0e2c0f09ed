/** What is told to GitHub's command line for a draft: a person reads and publishes it. */
export const draftArguments = (given: {
  readonly version: string;
  readonly notes: string;
  readonly files: readonly string[];
}): readonly string[] => [
  ...['release', 'create', `v${given.version}`, '--draft', '--verify-tag'],
  ...(given.version.includes('-') ? ['--prerelease'] : []),
  ...['--title', `Login Desk ${given.version}`, '--notes-file', given.notes],
  ...given.files,
];

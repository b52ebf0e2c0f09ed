import { sectionOf } from './changelog.ts';

/** What a release says of its version, in three places. */
export interface SaidVersion {
  /** The tag that is released, such as `v1.2.0`. */
  readonly tag: string;
  /** The version of package.json. */
  readonly version: string;
  readonly changelog: string;
}

/** Why this is no release: a sentence for each place that says something else. */
export function versionProblems({ tag, version, changelog }: SaidVersion): readonly string[] {
  const problems: string[] = [];
  if (tag !== `v${version}`)
    problems.push(`The tag is “${tag}” and package.json says ${version}: the tag has to be v${version}.`);
  const section = sectionOf(changelog, version);
  if (section === null) problems.push(`CHANGELOG.md has no section [${version}].`);
  else {
    if (section.day === null)
      problems.push(`CHANGELOG.md names no day for [${version}]: “## [${version}] - 2026-12-01”.`);
    if (section.text === '') problems.push(`The section [${version}] of CHANGELOG.md is empty.`);
  }
  return problems;
}

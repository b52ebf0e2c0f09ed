/** A version's section of a changelog in Keep a Changelog's form. */
export interface VersionSection {
  /** The day of the release as it stands there, such as `2026-12-01`; null for one that is not released. */
  readonly day: string | null;
  readonly text: string;
}

/** The section of a version; null where the changelog has none. */
export function sectionOf(changelog: string, version: string): VersionSection | null {
  const lines = changelog.split('\n');
  const at = lines.findIndex((line) => line.startsWith(`## [${version}]`));
  if (at < 0) return null;
  const next = lines.findIndex((line, index) => index > at && /^## |^\[.+\]: /.test(line));
  const text = lines
    .slice(at + 1, next < 0 ? undefined : next)
    .join('\n')
    .trim();
  return { day: / - (\d{4}-\d{2}-\d{2})$/.exec(lines[at] ?? '')?.[1] ?? null, text };
}

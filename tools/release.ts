/**
 * The steps of a release, each by its name: `node tools/release.ts check|package|sbom|checksums|notes|draft`. The workflow calls them
 * as npm scripts, and so can a person. A step that can't be done says why and ends with status 1.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './machine/project.ts';
import { runAttached } from './machine/run-attached.ts';
import { reportAndExit, SetupProblem } from './machine/setup-problem.ts';
import { versionProblems } from './release/check-version.ts';
import { checksumsOf } from './release/checksums.ts';
import { collectSboms } from './release/collect-sboms.ts';
import { draftArguments } from './release/draft.ts';
import { handedOut } from './release/handed-out.ts';
import { notesOf, signedBy } from './release/notes.ts';
import { packageArguments } from './release/package-arguments.ts';

const dist = process.env.RELEASE_FOLDER ?? join(projectFolder, 'dist');
const [checksums, notes] = [join(dist, 'SHA256SUMS'), join(dist, 'RELEASE_NOTES.md')];
const { version } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as {
  version: string;
};
const changelog = (): string => readFileSync(join(projectFolder, 'CHANGELOG.md'), 'utf8');

/** What is there to hand out; a release of nothing is a mistake. */
function files(): readonly string[] {
  const found = existsSync(dist) ? handedOut(dist) : [];
  if (found.length === 0)
    throw new SetupProblem(`There are no packages in ${dist}: run “npm run package” first.`);
  return found;
}

const steps: Readonly<Record<string, () => number | Promise<number>>> = {
  check: () => {
    const problems = versionProblems({ tag: process.env.RELEASE_TAG ?? '', version, changelog: changelog() });
    for (const problem of problems) console.error(problem);
    if (problems.length === 0) console.log(`This is version ${version}.`);
    return problems.length === 0 ? 0 : 1;
  },
  package: () =>
    runAttached(process.execPath, [
      join(projectFolder, 'tools/package.ts'),
      ...packageArguments(process.argv.slice(3), process.env),
    ]),
  sbom: () => {
    const bills = existsSync(dist) ? collectSboms(dist) : [];
    for (const bill of bills) console.log(bill);
    if (bills.length === 0) throw new SetupProblem(`No packed program in ${dist} has a bill of materials.`);
    return 0;
  },
  checksums: async () => {
    files();
    writeFileSync(checksums, await checksumsOf(dist));
    console.log(readFileSync(checksums, 'utf8'));
    return 0;
  },
  notes: () => {
    writeFileSync(notes, notesOf(changelog(), version, signedBy(process.env)));
    console.log(readFileSync(notes, 'utf8'));
    return 0;
  },
  draft: () => {
    for (const file of [checksums, notes])
      if (!existsSync(file))
        throw new SetupProblem(`${file} is missing: it is made by a step before this one.`);
    const all = [...files().map((name) => join(dist, name)), checksums];
    return runAttached('gh', draftArguments({ version, notes, files: all })).catch((problem) => {
      if (problem.code !== 'ENOENT') throw problem;
      throw new SetupProblem('The draft is made by GitHub’s command line: install `gh` and sign in first.');
    });
  },
};

async function release(name: string | undefined): Promise<number> {
  const step = steps[name ?? ''];
  if (step === undefined) throw new SetupProblem(`Name a step: ${Object.keys(steps).join(', ')}.`);
  return step();
}

process.exitCode = await release(process.argv[2]).catch(reportAndExit);

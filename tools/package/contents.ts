import { filesInAsar } from './asar-packages.ts';

/**
 * What may be in the program's asar, by path: anything else makes no package. A new kind of file is added here by whoever means it
 * to be handed out.
 */
const allowed: readonly RegExp[] = [
  /^package\.json$/,
  /^out\/main\/(?!cli\.)[\w.-]+\.js$/,
  /^out\/preload\/preload\.cjs$/,
  /^out\/renderer\/index\.html$/,
  /^out\/renderer\/assets\/[\w.-]+\.(js|css)$/,
  /^node_modules\/.+\/package\.json$/,
  /^node_modules\/.+\.(js|cjs|mjs|json)$/,
  // Licenses and what else has to go along with a package.
  /^node_modules\/.+\/(LICEN[CS]E|NOTICE|SECURITY)([.-]\w[\w.-]*)?$/i,
  /^node_modules\/(better-sqlite3|keytar|@node-rs\/argon2-[\w-]+)\/.*[\w.-]+\.node$/,
  // Fonts, their measures and colours for PDF files.
  /^node_modules\/@fontsource\/[\w-]+\/files\/[\w-]+-400-normal\.woff$/,
  /^node_modules\/pdfkit\/js\/data\/[\w-]+\.(afm|icc)$/,
  // Dictionaries of the languages whose words are checked.
  /^node_modules\/dictionary-(en|es)\/index\.(aff|dic)$/,
];

/** What must not be there, even where something above allows it. */
const forbidden: readonly RegExp[] = [
  /\.(map|md|tsx?|mts|cts)$/,
  /(^|\/)\.[^/]+/,
  /(^|\/)(tests?|__tests__|coverage|examples?)\//,
  /^(main|renderer|preload|language|test|tools|demo|docs|build|dist|node_modules\/(electron|playwright|vitest|@playwright))\//,
  /(^|\/)(electron-builder|yarn|npm)[\w.-]*\.(cjs|js|yml)$/,
];

/** What the program can't do without. */
const needed: readonly string[] = [
  'package.json',
  'out/main/main.js',
  'out/main/command-line.js',
  'out/main/offline-copy-worker.js',
  'out/main/questions-worker.js',
  'out/main/rekey-worker.js',
  'out/main/rescue-worker.js',
  'out/main/team-snapshot-worker.js',
  'out/main/team-worker.js',
  'out/main/transfer-worker.js',
  'out/main/update-worker.js',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
];

/** A sentence for each file that may not be in the package, and for each that is missing. */
export function contentProblems(files: readonly string[]): readonly string[] {
  const present = new Set(files);
  return [
    ...files
      .filter(
        (path) =>
          !allowed.some((pattern) => pattern.test(path)) || forbidden.some((pattern) => pattern.test(path)),
      )
      .map((path) => `${path} may not be in a package.`),
    ...needed.filter((path) => !present.has(path)).map((path) => `${path} is missing in the package.`),
  ];
}

/** Throws, with the first of the sentences, where there are any. */
export function requireContents(asar: string): void {
  const problems = contentProblems(filesInAsar(asar).map((path) => path.replaceAll('\\', '/')));
  if (problems.length === 0) return;
  const more = problems.length > 10 ? ` And ${problems.length - 10} more.` : '';
  throw new Error(
    `${problems.slice(0, 10).join(' ')}${more} What is packed is said in electron-builder.yml, and what may be in tools/package/contents.ts.`,
  );
}

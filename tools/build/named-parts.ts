interface BuiltChunk {
  readonly type: 'chunk' | 'asset';
  readonly name?: string;
  readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> };
}

/** A chunk of a build by its name, with its styles, as tags of the document. */
export function tagsOf(chunk: string, bundle: Readonly<Record<string, BuiltChunk>>) {
  const found = Object.entries(bundle).find(([, file]) => file.type === 'chunk' && file.name === chunk);
  if (!found) throw new Error(`The build has no chunk ${chunk}.`);
  const [script, { viteMetadata }] = found;
  const tag = (rel: string, file: string) => ({
    tag: 'link',
    attrs: { rel, crossorigin: true, href: `./${file}` },
    injectTo: 'head' as const,
  });
  return [
    tag('modulepreload', script),
    ...[...(viteMetadata?.importedCss ?? [])].map((file) => tag('stylesheet', file)),
  ];
}

/**
 * A Vite plugin for the window: its document names a chunk that is imported a moment later. The page has it by then, and does
 * not ask for it while the main process loads the program.
 */
export const namedParts = (chunk: string) => ({
  name: 'named-parts',
  transformIndexHtml: {
    order: 'post' as const,
    handler: (_html: string, { bundle }: { readonly bundle?: Readonly<Record<string, BuiltChunk>> }) =>
      bundle ? tagsOf(chunk, bundle) : [],
  },
});

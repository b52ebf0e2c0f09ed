import { sectionOf } from './changelog.ts';

/** Which secrets were there when the packages were made, by what they do. */
export interface Signed {
  readonly windows: boolean;
  readonly macos: boolean;
  readonly updates: boolean;
}

/** Which of the secrets of signing these variables have; an empty one is what a workflow gives for a secret that is absent. */
export const signedBy = (env: NodeJS.ProcessEnv): Signed => ({
  windows: (env.WIN_SIGNED ?? '') === 'true',
  macos: (env.MAC_SIGNED ?? '') === 'true',
  updates: (env.UPDATES_SIGNED ?? '') === 'true',
});

/** The notes of a release: this version's section of the changelog, what is not signed, and how to check a download. */
export function notesOf(changelog: string, version: string, signed: Signed): string {
  const section = sectionOf(changelog, version);
  const unsigned = [
    ...(signed.windows
      ? []
      : ['The packages for Windows are not signed: Windows warns before it runs them.']),
    ...(signed.macos
      ? []
      : [
          'The packages for macOS are not signed or notarized: macOS refuses them until a person allows them.',
        ]),
    ...(signed.updates
      ? []
      : ['The feed of updates is not signed: installed programs do not take this version from it.']),
  ];
  return [
    section?.text ?? '',
    '### Check what you downloaded',
    '`sha256sum --check --ignore-missing SHA256SUMS`, in the folder with the package. The `.cdx.json` files list all parts of each package with their licenses (CycloneDX).',
    ...(unsigned.length === 0 ? [] : ['### Not signed', unsigned.map((line) => `- ${line}`).join('\n')]),
  ]
    .join('\n\n')
    .trim()
    .concat('\n');
}

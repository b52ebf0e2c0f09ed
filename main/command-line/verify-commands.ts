import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import type { AuditVerification } from '../../preload/contract/audit.ts';
import { failures } from '../failures.ts';
import { dataFolder } from '../folder/data-folder.ts';
import { say } from '../language.ts';
import { readNamedFile } from '../store/named-file.ts';
import { isPublicKey, signerFingerprint } from '../store/signing.ts';
import { verifyManifestAlone } from '../transfer/audit/check-manifest.ts';
import type { CommandGroup } from './command-group.ts';
import { createOutput, exitStatus } from './output.ts';
import { folderOf, reported } from './session.ts';
import { take } from './take.ts';
import { verifyWords as words } from './verify-words.ts';

interface VerifyOptions {
  readonly head?: readonly string[];
  readonly publicKey?: string;
  readonly alone?: boolean;
}

/** `audit verify`, `audit public-key` and `audit remove-old`. */
export function addVerifyCommands(audit: Command, group: CommandGroup): void {
  const verify = group
    .add('verify [manifest]', say(words.verify), audit)
    .option('--head <file...>', say(words.head))
    .option('--public-key <key>', say(words.expectedKey), publicKeyFrom)
    .option('--alone', say(words.alone))
    .action(async (manifest: string | undefined, given: VerifyOptions) => {
      const options = group.options(verify);
      // On another machine there is no store to ask, and none is needed to say who signed a file.
      const isAlone =
        given.alone === true ||
        (options.data === undefined && !existsSync(dataFolder(folderOf(options)).store));
      if (manifest !== undefined && isAlone) {
        const output = createOutput(options.json === true, group.streams);
        group.finish(
          await reported(output, async () => {
            const result = take(verifyManifestAlone(resolve(manifest), given.publicKey ?? null));
            output.result(result, aloneLines(result));
            return result.ok ? exitStatus.done : exitStatus.refused;
          }),
        );
        return;
      }
      await group.run(verify, async (session) => {
        const result = await session.run('verifyAudit', {
          ...(manifest === undefined ? {} : { manifest }),
          ...(given.head === undefined ? {} : { heads: given.head.map((file) => resolve(file)) }),
          ...(given.publicKey === undefined ? {} : { publicKey: given.publicKey }),
        });
        session.output.result(result, storeLines(result));
        return result.ok ? exitStatus.done : exitStatus.refused;
      });
    });

  const publicKey = group.add('public-key', say(words.publicKey), audit).action(async () =>
    group.run(publicKey, async (session) => {
      const key = session.login.signingPublicKey;
      if (key === null) return take(failures.signingKeyMissing());
      const fingerprint = signerFingerprint(key);
      session.output.result({ publicKey: key, fingerprint }, [key, say(words.fingerprint, { fingerprint })]);
      return undefined;
    }),
  );

  const remove = group.add('remove-old', say(words.removeOld), audit).action(async () =>
    group.run(remove, async (session) => {
      const result = take(await session.login.auditKeeper.removeOld(session.by.operator));
      session.output.result(result, [say(words.removed, { count: result.removed })]);
      return undefined;
    }),
  );
}

const signerLines = ({ signer }: AuditVerification): string[] =>
  signer === undefined
    ? []
    : [
        say(
          signer.known === null ? words.signedBy : signer.known ? words.signedByKnown : words.signedByOther,
          { fingerprint: signer.fingerprint },
        ),
      ];

const problemLines = ({ problems = [], moreProblems = 0, notes = [] }: AuditVerification): string[] => [
  ...problems.map(({ message }) => message),
  ...(moreProblems > 0 ? [say(words.more, { count: moreProblems })] : []),
  ...notes,
];

const aloneLines = (result: AuditVerification): string[] => [
  say(result.ok ? words.fits : words.doesNotFit),
  ...problemLines(result),
  ...signerLines(result),
];

const storeLines = (result: AuditVerification): string[] => [
  result.firstBad === null
    ? say(words.chainWhole, { entries: result.entries, head: result.head })
    : say(words.chainBroken, { entry: result.firstBad }),
  ...problemLines(result),
  ...signerLines(result),
];

/** A public key, or a file with one: by itself, or in a manifest or a head. */
function publicKeyFrom(text: string): string {
  const typed = text.trim().toLowerCase();
  if (isPublicKey(typed)) return typed;
  const key = keyIn(text);
  if (key === null) throw new InvalidArgumentError(say(words.noPublicKey));
  return key;
}

function keyIn(path: string): string | null {
  try {
    const content =
      readNamedFile(resolve(path), 1024 * 1024)
        ?.toString('utf8')
        .trim() ?? '';
    // As `audit public-key` prints it, the fingerprint below.
    const first = content.split(/\s/)[0] ?? '';
    if (isPublicKey(first)) return first;
    const { publicKey } = JSON.parse(content) as { readonly publicKey?: unknown };
    return typeof publicKey === 'string' && isPublicKey(publicKey) ? publicKey : null;
  } catch {
    return null;
  }
}

import type { AuditStatus } from '../../preload/contract/audit.ts';
import type { OpenDesk } from '../compose.ts';
import { newestHead } from '../desk/audit/signed-heads.ts';
import { failures } from '../failures.ts';
import { signerFingerprint } from '../store/signing.ts';

/** Who signs the heads of the chain, when they last did, and whether the folder outside has it. */
export function auditStatus({
  desk,
  reader,
  auditKeeper,
  signingPublicKey,
}: Pick<OpenDesk, 'desk' | 'reader' | 'auditKeeper' | 'signingPublicKey'>): AuditStatus {
  const { folder } = desk.settings()['audit.outside'];
  const { outsideProblem } = auditKeeper;
  return {
    signer:
      signingPublicKey === null
        ? null
        : { publicKey: signingPublicKey, fingerprint: signerFingerprint(signingPublicKey) },
    lastSigned: newestHead(reader),
    outsideProblem:
      folder === null || outsideProblem === null
        ? null
        : outsideProblem === 'ENOENT'
          ? failures.folderMissing(folder).error
          : failures.folderNotWritable(folder, outsideProblem).error,
  };
}

import type { Settings } from '../../preload/contract/settings.ts';
import type { Desk } from '../desk/desk.ts';
import type { Background } from '../desk/ground/basics/background.ts';
import type { Clock } from '../desk/ground/basics/context.ts';
import type { SigningKey } from '../keys/signing-key.ts';
import type { Store } from '../store/store.ts';
import type { Jobs } from '../transfer/jobs.ts';
import { createAuditKeeper } from '../upkeep/audit-keeper.ts';
import { createBackupCare } from '../upkeep/backup-care.ts';
import { createExportCare } from '../upkeep/export-care.ts';

export interface UpkeepParts {
  readonly store: Store;
  readonly settings: () => Settings;
  readonly deskId: string;
  readonly programDesk: Desk;
  readonly operatorDesk: Desk;
  readonly signingKey: SigningKey | null;
  readonly jobs: Pick<Jobs, 'runByItself'>;
  readonly clock: Clock;
  readonly background: Background;
}

/** What keeps a desk in order by itself once it has started: backups, scheduled exports, the signed heads of the chain. */
export function composeUpkeep(parts: UpkeepParts) {
  const { store, settings, clock, background } = parts;
  const care = {
    storePath: store.path,
    readOnly: store.readOnly,
    settings,
    clock,
    jobs: parts.jobs,
    background,
  };
  const backups = createBackupCare(care);
  const exports = createExportCare({ ...care, desk: parts.deskId });
  const auditKeeper = createAuditKeeper({
    store,
    desk: parts.programDesk,
    operatorDesk: parts.operatorDesk,
    key: parts.signingKey,
    settings,
    clock,
    background,
  });
  return {
    backups,
    exports,
    auditKeeper,
    start: (): void => {
      auditKeeper.start();
      backups.start();
      exports.start();
    },
  };
}

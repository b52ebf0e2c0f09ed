import { say } from '../language.ts';
import { refused, when } from './refused.ts';
import { stopWords, teamWords as words } from './team-words.ts';

/** What is wrong with the team, its server or its log. */
export const teamFailures = {
  teamUnreachable: (reason: string) => refused('team-unreachable', say(words.unreachable, { reason })),
  teamAnswerLost: () => refused('team-answer-lost', say(words.answerLost)),
  teamStopped: (reason: keyof typeof stopWords, position: number) =>
    refused('team-stopped', say(words.stopped, { why: say(stopWords[reason]), position }), {
      reason,
      position,
    }),
  teamUpdateNeeded: (schema: number) =>
    refused('team-update-needed', say(words.updateNeeded, { schema }), { schema }),
  teamRaiseNeeded: (schema: number, needed: number) =>
    refused('team-raise-needed', say(words.raiseNeeded, { schema, needed }), { schema }),
  teamKeyMissing: () => refused('team-key-missing', say(words.keyMissing)),
  teamAccessRefused: (reason: string) => refused('team-access-refused', say(words.accessRefused, { reason })),
  /** `isOwn`: for a reason of what was asked; anything else may be taken meanwhile. */
  teamServerRefused: (reason: string, isOwn = false) =>
    refused('team-server-refused', say(words.serverRefused, { reason }), isOwn ? { isOwn } : {}),
  teamUrlInvalid: () => refused('team-url-invalid', say(words.urlInvalid)),
  teamTlsNeeded: (host: string) => refused('team-tls-needed', say(words.tlsNeeded, { host })),
  teamCertificateUntrusted: (host: string, reason: string, fingerprint: string) =>
    refused('team-certificate-untrusted', say(words.certificateUntrusted, { host, reason, fingerprint }), {
      fingerprint,
    }),
  teamExists: () => refused('team-exists', say(words.exists)),
  teamMissing: () => refused('team-missing', say(words.missing)),
  teamMember: () => refused('team-member', say(words.isMember)),
  teamNoMember: () => refused('team-no-member', say(words.isNoMember)),
  teamOther: () => refused('team-other', say(words.isOtherTeam)),
  teamInvitationInvalid: () => refused('team-invitation-invalid', say(words.invitationInvalid)),
  teamInvitationExpired: (at: number) =>
    refused('team-invitation-expired', say(words.invitationExpired, { at: when(at) })),
  teamInvitationUsed: () => refused('team-invitation-used', say(words.invitationUsed)),
  teamCodeNowhere: () => refused('team-code-nowhere', say(words.codeNowhere)),
  teamRemovalUnconfirmed: (folder: string) =>
    refused('team-removal-unconfirmed', say(words.removalUnconfirmed, { folder })),
  teamDesksWithoutKey: (desks: string) =>
    refused('team-desks-without-key', say(words.desksWithoutKey, { desks })),
  teamDeskGone: () => refused('team-desk-gone', say(words.deskGone)),
  teamDeskUnknown: (desk: string) => refused('team-desk-unknown', say(words.deskUnknown, { desk })),
  teamKeptWork: () => refused('team-kept-work', say(words.keptWork)),
  keptWorkNotFound: () => refused('kept-work-not-found', say(words.keptWorkNotFound)),
  keptWorkDamaged: (missing: number | null, folder: string) =>
    refused('kept-work-damaged', say(words.keptWorkDamaged, { missing: missing ?? -1, folder }), { folder }),
  teamSnapshotDamaged: () => refused('team-snapshot-damaged', say(words.snapshotDamaged)),
} as const;

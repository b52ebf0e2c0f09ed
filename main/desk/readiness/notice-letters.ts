import type { ReadinessKind } from '../../../preload/contract/readiness.ts';
import type { Settings } from '../../../preload/contract/settings.ts';
import { inLanguage, say } from '../../language.ts';
import type { MessageContent } from '../../mail/message/draft.ts';
import { deskIdentity } from '../../mail/templates/template.ts';
import {
  type NoticeNeed,
  upgradeNoticeForClinic,
  upgradeNoticeForPerson,
} from '../../mail/templates/upgrade-notice.tsx';
import type { Reader } from '../../store/handles.ts';
import { languageOfAccount, languageOfPractice } from '../ground/people/language-of.ts';
import { fullName } from '../ground/people/people.ts';
import type { CandidateRow } from './candidates.ts';
import type { Addressee } from './notices.ts';
import { readinessWords as words } from './words.ts';

const needOf = ({ row, kind }: Addressee): NoticeNeed =>
  kind === 'ready' && row.claimed === 1 ? 'verify' : needs[kind];

const needs: Readonly<Record<ReadinessKind, NoticeNeed>> = {
  ready: 'ready',
  'no-address': 'address',
  shared: 'own-address',
  taken: 'another-address',
  typo: 'check-address',
  invalid: 'check-address',
};

/** What an account is called. A clinic's own sign-in has no name but its user name: that goes into the one mail that is there for it. */
export const nameInLetter = (row: CandidateRow): string =>
  fullName(row) || say(row.kind === 'clinic' ? words.clinicSignIn : words.unnamed);

/** What a person's letter says. */
export const personLetter = (reader: Reader, { row }: Addressee, settings: Settings): MessageContent =>
  upgradeNoticeForPerson({
    desk: deskIdentity(settings, languageOfAccount(reader, row.id)),
    name: fullName(row),
    practiceName: row.practice_name,
    claimed: row.claimed === 1,
  });

/** What a clinic's letter says. */
export function clinicLetter(
  reader: Reader,
  people: readonly Addressee[],
  settings: Settings,
): MessageContent {
  const practice = people[0]?.row;
  const desk = deskIdentity(
    settings,
    practice === undefined ? null : languageOfPractice(reader, practice.practice_id),
  );
  return inLanguage(desk.language, () =>
    upgradeNoticeForClinic({
      desk,
      practiceName: practice?.practice_name ?? '',
      people: people.map((each) => ({ name: nameInLetter(each.row), need: needOf(each) })),
    }),
  );
}

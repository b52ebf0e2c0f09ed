import { type ExplainCircumstances, explain } from '../../../main/desk/claims/explain.ts';
import { insertClaim } from '../../../main/desk/ground/claims/write-claims.ts';
import type { Store } from '../../../main/store/store.ts';
import type { Explanation } from '../../../preload/contract/claims.ts';
import { fillDirectory, importedAt } from '../../support/directory.ts';
import { temporaryStore, write } from '../../support/store.ts';
import { day, heldOnlyInName } from './claim-world.ts';

/** A day after the import, with the waiting time as it is set at first. */
export const circumstances: ExplainCircumstances = { now: importedAt + day, waitingDays: 14 };

/** Explains an address that has an explanation. */
export type Ask = (email: string, forAccount?: string, now?: number) => Explanation;

/** A store with holders for each situation, and how to ask it. */
export async function explainWorld(): Promise<{ readonly store: Store; readonly ask: Ask }> {
  const store = temporaryStore();
  await fillDirectory(
    store,
    [
      { id: 'P-100', name: 'Harbour Dental', email: 'desk@harbour.example' },
      { id: 'P-200', name: 'Lakeside Eyes' },
      { id: 'P-300', name: 'Shut Clinic', status: 'closed' },
    ],
    [
      {
        id: 'mary',
        givenName: 'Mary',
        familyName: 'Ångström',
        phone: '555 010 7788',
        loginEmail: 'mary@harbour.example',
        emailState: 'verified',
      },
      {
        id: 'twin',
        givenName: 'Mary',
        familyName: 'Angstrom',
        loginEmail: 'twin@harbour.example',
        emailState: 'verified',
      },
      {
        id: 'phone',
        practiceId: 'P-200',
        givenName: 'M.',
        familyName: 'A.',
        phone: '+1 (555) 010-7788',
        loginEmail: 'phone@lake.example',
        emailState: 'verified',
      },
      {
        id: 'ben',
        givenName: 'Ben',
        familyName: 'Stone',
        loginEmail: 'ben@harbour.example',
        emailState: 'verified',
      },
      {
        id: 'cleo',
        practiceId: 'P-200',
        givenName: 'Cleo',
        familyName: 'Hill',
        loginEmail: 'cleo@lake.example',
        emailState: 'verified',
      },
      ...heldOnlyInName,
      {
        id: 'gwen',
        practiceId: 'P-200',
        givenName: 'Gwen',
        familyName: 'Vale',
        loginEmail: 'gwen@lake.example',
        emailState: 'verified',
      },
      {
        id: 'hugo',
        givenName: 'Hugo',
        familyName: 'West',
        loginEmail: 'hugo@harbour.example',
        emailState: 'unverified',
      },
    ],
  );
  await write(store, (transaction) =>
    insertClaim(
      transaction,
      { email: 'Gwen@new.example', key: 'gwen@new.example' },
      { account_id: 'gwen', state: 'unverified', role: 'pending' },
      importedAt,
    ),
  );
  const ask: Ask = (email, forAccount, now = circumstances.now) => {
    const answer = explain(store.read, { email, forAccount }, { ...circumstances, now });
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value;
  };
  return { store, ask };
}

/** The ways out, best first, with a mark on those that are not possible yet. */
export const ways = ({ resolutions }: Explanation): readonly string[] =>
  resolutions.map(({ action, allowed }) => `${action}${allowed ? '' : ' (not yet)'}`);

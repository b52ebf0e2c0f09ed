import { done, failures } from '../../failures.ts';
import { secondFactor } from '../codes/second-factor.ts';
import type { QueriesOf } from '../ground/basics/definitions.ts';
import { accountFactsOf } from '../ground/people/people.ts';
import { conflictReport } from './conflict-report.ts';
import { consolidationPreview } from './consolidation.ts';
import { contestedPage } from './contested.ts';
import { explain } from './explain.ts';
import { suggestAddresses } from './suggest.ts';

/** What faces may ask of login emails. */
export const claimQueries: QueriesOf<
  'explain' | 'secondFactor' | 'suggestions' | 'consolidation' | 'contested' | 'conflictReport'
> = {
  explain: (reader, input, { now, settings }) =>
    explain(reader, input, { now, waitingDays: settings['claims.waitingDays'] }),
  secondFactor: (reader, { accountId }, at) => {
    const account = accountFactsOf(reader, accountId);
    return account
      ? done({ factor: secondFactor(reader, account, at) })
      : failures.accountNotFound(accountId);
  },
  suggestions: (reader, { accountId }) => suggestAddresses(reader, accountId),
  consolidation: (reader, input) => consolidationPreview(reader, input),
  contested: (reader, { practice, after, limit }) => done(contestedPage(reader, { practice, after, limit })),
  conflictReport,
};

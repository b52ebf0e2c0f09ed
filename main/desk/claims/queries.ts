import { done, failures } from '../../failures.ts';
import { secondFactor } from '../codes/second-factor.ts';
import { defineQuery } from '../ground/basics/definitions.ts';
import { accountFactsOf } from '../ground/people/people.ts';
import { consolidationPreview } from './consolidation.ts';
import { contestedPage } from './contested.ts';
import { explain } from './explain.ts';
import { suggestAddresses } from './suggest.ts';

/** What faces may ask of login emails. */
export const claimQueries = [
  defineQuery('explain', (reader, input, { now, settings }) =>
    explain(reader, input, { now, waitingDays: settings['claims.waitingDays'] }),
  ),
  defineQuery('secondFactor', (reader, { accountId }, at) => {
    const account = accountFactsOf(reader, accountId);
    return account
      ? done({ factor: secondFactor(reader, account, at) })
      : failures.accountNotFound(accountId);
  }),
  defineQuery('suggestions', (reader, { accountId }) => suggestAddresses(reader, accountId)),
  defineQuery('consolidation', (reader, input) => consolidationPreview(reader, input)),
  defineQuery('contested', (reader, { after, limit }) => done(contestedPage(reader, { after, limit }))),
];

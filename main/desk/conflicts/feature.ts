import { conflictQueries } from '../../../preload/contract/conflicts.ts';
import { done } from '../../failures.ts';
import { defineFeature } from '../ground/basics/definitions.ts';
import { emailKey } from '../ground/words/email-key.ts';
import { accountsAround } from './around.ts';
import { historyOf } from './history.ts';
import { type Actions, mailOfWay, planOfWay } from './plan.ts';

/** What is around an address that is in use, and what each way out would do; `actions` are those that the ways come to. */
export const conflictsFeature = (actions: Actions) =>
  defineFeature(
    { actions: {}, queries: conflictQueries },
    {
      actions: {},
      queries: {
        conflict: (reader, { email, forAccount }) => {
          const address = emailKey(email);
          if (!address.ok) return address;
          const { key } = address.value;
          const { accounts, others } = accountsAround(reader, key, forAccount);
          const history = historyOf(
            reader,
            key,
            accounts.map(({ accountId }) => accountId),
          );
          return done({ email: address.value.email, accounts, others, ...history });
        },
        wayPlan: (reader, { way, email, forAccount }, context) =>
          done(planOfWay(reader, actions, { way, email, forAccount }, context)),
        plannedMail: (reader, asked, context) => mailOfWay(reader, actions, asked, context),
      },
    },
  );

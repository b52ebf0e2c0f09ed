import { outboxActions, outboxQueries } from '../../../preload/contract/outbox.ts';
import { defineFeature } from '../ground/basics/definitions.ts';
import { addressWorks } from '../ground/mail/returned-mail.ts';
import { cancel, hold, putAway, retry, takeBack } from './outbox-actions.ts';
import { outboxQueries as answers } from './outbox-queries.ts';

/** What was sent and what waits; `sandboxFolder` is where the sandbox's mail server keeps what it gets. */
export const outboxFeature = (sandboxFolder: string) =>
  defineFeature(
    { actions: outboxActions, queries: outboxQueries },
    {
      actions: {
        'outbox.retry': retry,
        'outbox.hold': hold,
        'outbox.cancel': cancel,
        'outbox.put-away': putAway,
        'outbox.take-back': takeBack,
        'outbox.address-works': addressWorks,
      },
      queries: answers(sandboxFolder),
    },
  );

import { caseActions, caseQueries } from '../../../preload/contract/cases.ts';
import { defineFeature } from '../ground/basics/definitions.ts';
import { caseActions as handlers, noting, opening, reopening, updating } from './case-actions.ts';
import { handedCalls, handingOver, takingOver } from './handing-over.ts';
import { caseQueries as answers } from './list-cases.ts';

/** Cases: opened, told, ended, found again. */
export const casesFeature = defineFeature(
  { actions: caseActions, queries: caseQueries },
  {
    actions: {
      'cases.open': opening,
      'cases.note': noting,
      'cases.update': updating,
      ...handlers,
      'cases.reopen': reopening,
      'cases.hand-over': handingOver,
      'cases.take-over': takingOver,
    },
    queries: { ...answers, handedCalls },
  },
);

import { caseAnswerActions, caseAnswerQueries } from '../../../preload/contract/case-answers.ts';
import { caseMergingActions } from '../../../preload/contract/case-merging.ts';
import { caseQueueActions, caseQueueQueries } from '../../../preload/contract/case-queues.ts';
import { caseTagActions, caseTagQueries } from '../../../preload/contract/case-tags.ts';
import { caseViewActions, caseViewQueries } from '../../../preload/contract/case-views.ts';
import { caseActions, caseQueries } from '../../../preload/contract/cases.ts';
import { macroActions } from '../../../preload/contract/macros.ts';
import { defineFeature } from '../ground/basics/definitions.ts';
import { answering, answerWays } from './answering.ts';
import { caseActions as handlers, noting, opening, reopening, updating } from './case-actions.ts';
import { caseQueueQueries as queueAnswers } from './case-queues.ts';
import { caseViews, caseViewActions as viewHandlers } from './case-views.ts';
import { handedCalls, handingOver, takingOver } from './handing-over.ts';
import { caseQueries as answers } from './list-cases.ts';
import { applyingMacro } from './macros.ts';
import { mergingActions } from './merging.ts';
import { caseTags, tagging } from './tags.ts';
import { turnActions } from './turn-actions.ts';
import { undoingClose } from './undo-close.ts';

/** Cases: opened, told, ended, found again. */
export const casesFeature = defineFeature(
  {
    actions: {
      ...caseActions,
      ...caseMergingActions,
      ...caseQueueActions,
      ...caseViewActions,
      ...caseTagActions,
      ...caseAnswerActions,
      ...macroActions,
    },
    queries: {
      ...caseQueries,
      ...caseQueueQueries,
      ...caseViewQueries,
      ...caseTagQueries,
      ...caseAnswerQueries,
    },
  },
  {
    actions: {
      'cases.open': opening,
      'cases.note': noting,
      'cases.update': updating,
      ...handlers,
      'cases.reopen': reopening,
      'cases.undo-close': undoingClose,
      'cases.hand-over': handingOver,
      'cases.take-over': takingOver,
      ...mergingActions,
      ...turnActions,
      ...viewHandlers,
      'cases.tag': tagging,
      'cases.answer': answering,
      'cases.apply-macro': applyingMacro,
    },
    queries: { ...answers, handedCalls, ...queueAnswers, caseViews, caseTags, answerWays },
  },
);

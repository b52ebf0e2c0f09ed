import { operatorActions, operatorQueries } from '../../../preload/contract/operators.ts';
import { defineFeature } from '../ground/basics/definitions.ts';
import { operatorActions as actions, operatorQueries as queries } from './change-operators.ts';

/** Who works at the desk: roles, and the key files made for them. */
export const operatorsFeature = defineFeature(
  { actions: operatorActions, queries: operatorQueries },
  { actions, queries },
);

import { mailSetupQueries } from '../../../preload/contract/mail-setup.ts';
import { settingsActions, settingsQueries } from '../../../preload/contract/settings.ts';
import { defineFeature } from '../ground/basics/definitions.ts';
import { setting, settingQueries, settingSecret } from './setting-actions.ts';

/** How the desk is set up. */
export const settingsFeature = defineFeature(
  { actions: settingsActions, queries: { ...settingsQueries, ...mailSetupQueries } },
  { actions: { 'settings.set': setting, 'settings.set-secret': settingSecret }, queries: settingQueries },
);

import { startPage } from './browser/startPage.ts';
import { openDoor } from './door/openDoor.tsx';
import type { Settings } from './settings/readSettings.ts';

/** There is nobody to ask: this page lies on a stick, and what would ask is not offered. */
const ALONE: Settings = {
  api: '',
  dialog: '',
  language: 'vi',
  opensAt: 'sheet',
  signIn: { authorization: '', token: '', clientId: '', scope: '' },
};

startPage(() => openDoor(ALONE, null));

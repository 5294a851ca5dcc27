import { outsideWith } from './browser/outside.ts';
import { startPage } from './browser/startPage.ts';
import { openDoor } from './door/openDoor.tsx';
// oxlint-disable-next-line import/default -- the build makes this module
import CheckWorker from './checking/checkWorker.ts?worker&inline';
import type { Settings } from './settings/readSettings.ts';

/** There is nobody to ask: this page lies on a stick, and what would ask is not offered. */
const ALONE: Settings = {
  api: '',
  dialog: '',
  webDoor: '',
  language: 'vi',
  opensAt: 'sheet',
  signIn: { authorization: '', token: '', clientId: '', scope: '' },
};

startPage(() =>
  openDoor(
    ALONE,
    null,
    outsideWith(() => new CheckWorker()),
  ),
);

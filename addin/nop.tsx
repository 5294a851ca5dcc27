import { newCheckWorker } from './browser/newCheckWorker.ts';
import { outsideWith } from './browser/outside.ts';
import { startPage } from './browser/startPage.ts';
import { openBrowserWindow } from './door/openBrowserWindow.ts';
import { openDoor } from './door/openDoor.tsx';
import { readSettings } from './settings/readSettings.ts';

startPage(async () => openDoor(await readSettings(new URL(location.href)), openBrowserWindow, outsideWith(newCheckWorker)));

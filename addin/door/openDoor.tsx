import { render } from 'react-dom';
import { chooseTheme } from '../browser/startPage.ts';
import type { Outside } from '../effects/Services.ts';
import type { Host } from '../host/Host.ts';
import { browserMemory } from '../host/browserMemory.ts';
import { loadLook } from '../look/theme.ts';
import { openPane } from '../openPane.tsx';
import type { Settings } from '../settings/readSettings.ts';
import { DoorFrame } from './DoorFrame.tsx';
import { DoorHost } from './DoorHost.ts';

/** Draws the door over the whole page. @param openDialog `null` where the bloc cannot be reached from there */
export const openDoor = async (settings: Settings, openDialog: Host['openDialog'] | null, outside: Outside): Promise<void> => {
  loadLook();
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  chooseTheme(isDark);
  const host = new DoorHost(await browserMemory(() => globalThis.indexedDB), openDialog, isDark);
  const frame = <DoorFrame host={host} saveFile={outside.saveFile} />;
  render(await openPane(host, settings, outside, frame), document.getElementById('pane'));
};

import { render } from 'react-dom';
import { outside } from './browser/outside.ts';
import { DoorFrame } from './door/DoorFrame.tsx';
import { DoorHost } from './door/DoorHost.ts';
import { openBrowserWindow } from './door/openBrowserWindow.ts';
import { browserMemory } from './host/browserMemory.ts';
import { loadLook } from './look/theme.ts';
import { openPane } from './openPane.tsx';
import { readSettings } from './settings/readSettings.ts';

const start = async (): Promise<void> => {
  loadLook();
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
  const [memory, settings] = await Promise.all([browserMemory(() => globalThis.indexedDB), readSettings(new URL(location.href))]);
  const host = new DoorHost(memory, openBrowserWindow, isDark);
  const frame = <DoorFrame host={host} saveFile={outside.saveFile} />;
  render(await openPane(host, settings, outside, frame), document.getElementById('pane'));
};

start().catch((error: unknown) => {
  console.error(error);
  const notice = document.getElementById('failed');
  if (notice) notice.hidden = false;
});

import { render } from 'react-dom';
import { outside } from './browser/outside.ts';
import { openPane } from './openPane.tsx';
import { openHost } from './excel/openHost.ts';
import { loadLook } from './look/theme.ts';
import { readSettings } from './settings/readSettings.ts';

const start = async (): Promise<void> => {
  loadLook();
  const [host, settings] = await Promise.all([openHost(), readSettings(new URL(location.href))]);
  document.documentElement.dataset['theme'] = host.isDark ? 'dark' : 'light';
  render(await openPane(host, settings, outside), document.getElementById('pane'));
};

start().catch((error: unknown) => {
  console.error(error);
  const notice = document.getElementById('failed');
  if (notice) notice.hidden = false;
});

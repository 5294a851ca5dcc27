import { render } from 'react-dom';
import { newCheckWorker } from './browser/newCheckWorker.ts';
import { outsideWith } from './browser/outside.ts';
import { chooseTheme, startPage } from './browser/startPage.ts';
import { openPane } from './openPane.tsx';
import { openHost } from './excel/openHost.ts';
import { loadLook } from './look/theme.ts';
import { readSettings } from './settings/readSettings.ts';

startPage(async () => {
  loadLook();
  const [host, settings] = await Promise.all([openHost(), readSettings(new URL(location.href))]);
  chooseTheme(host.isDark);
  render(await openPane(host, settings, outsideWith(newCheckWorker)), document.getElementById('pane'));
});

import 'office-ui-fabric-react/lib/Utilities';
import { render } from 'react-dom';
import './look/fonts.css';
import './look/tokens.css';
import './look/frame.css';
import './look/parts.css';
import './look/screens.css';
import { openPane } from './openPane.tsx';
import { openHost } from './excel/openHost.ts';
import { loadLook } from './look/theme.ts';
import { readSettings } from './settings/readSettings.ts';

const start = async (): Promise<void> => {
  loadLook();
  const [host, settings] = await Promise.all([openHost(), readSettings(new URL(location.href))]);
  document.documentElement.dataset['theme'] = host.isDark ? 'dark' : 'light';
  render(await openPane(host, settings), document.getElementById('pane'));
};

start().catch((error: unknown) => {
  console.error(error);
  const notice = document.getElementById('failed');
  if (notice) notice.hidden = false;
});

import { existsSync } from 'node:fs';
import { join } from 'node:path';

const PANE_PAGE = 'pane/taskpane.html';

/** The web door, for browsers without Excel around them. */
export const DOOR_PAGE = 'pane/nop.html';

/** The folder of the pane within the built site. Throws where the pane was not built. */
export const paneFolder = (site: string): string => {
  if (!existsSync(join(site, PANE_PAGE))) throw new Error(`${join(site, PANE_PAGE)} is missing; "npm run build" makes it`);
  return join(site, 'pane');
};

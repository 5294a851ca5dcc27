import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../root.mjs';
import { oneFile } from './oneFile.mjs';

const PANE = join(ROOT, 'dist/pane');
const SITE = join(ROOT, 'dist/site');
/** The page that needs no network is one file. */
const ALONE = 'kiem-tra.html';
const PAGES = ['taskpane.html', 'dialog.html', 'nop.html', ALONE];

/** Where office.js lies on the machine that tries the pane, and where Microsoft asks add-ins in use to take it from. */
const OFFICE_HERE = '/office/office.js';
const OFFICE_IN_USE = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

const PLACEHOLDER = 'https://giaouoc.example';

/** The address that the pane will be served from, without a slash at its end: set `PANE_SITE` when building to deploy. */
const site = (process.env['PANE_SITE'] ?? PLACEHOLDER).replace(/\/$/, '');

/** Says by its name what the site was last built for, so that another address builds anew. */
const MARK = `dist/.sites/${encodeURIComponent(site)}`;

/** For use, whoever builds: tests and `npm start` say that they are none, and React would come along with all that helps to find faults. */
const buildPane = async () => {
  const { build } = await import('vite');
  const { NODE_ENV } = process.env;
  process.env['NODE_ENV'] = 'production';
  try {
    await build({ configFile: join(ROOT, 'addin/vite.config.ts') });
    const alone = await build({ configFile: join(ROOT, 'addin/vite.alone.config.ts') });
    if (!('output' in alone)) throw new Error('one build was asked for, and several came');
    await writeFile(join(PANE, ALONE), oneFile(alone.output, ALONE));
  } finally {
    if (NODE_ENV === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = NODE_ENV;
  }
};

/** The same files with the addresses of use: office.js from Microsoft, and the manifest that names the site. */
const makeSite = async () => {
  await rm(SITE, { recursive: true, force: true });
  await cp(PANE, join(SITE, 'pane'), { recursive: true });
  for (const page of PAGES) {
    const path = join(SITE, 'pane', page);
    await writeFile(path, (await readFile(path, 'utf8')).replaceAll(OFFICE_HERE, OFFICE_IN_USE).replaceAll(PLACEHOLDER, site));
  }
  const manifest = await readFile(join(ROOT, 'manifest.xml'), 'utf8');
  await writeFile(join(SITE, 'manifest.xml'), manifest.replaceAll(PLACEHOLDER, site));
  await rm(join(ROOT, 'dist/.sites'), { recursive: true, force: true });
  await mkdir(join(ROOT, 'dist/.sites'), { recursive: true });
  await writeFile(join(ROOT, MARK), '');
};

/**
 * The pane twice: `dist/pane` as it is tried on one machine, `dist/site` as it is put on a site.
 *
 * @type {import('./steps.mjs').BuildStep}
 */
export const pane = {
  name: 'pane',
  inputs: ['addin', 'core', 'workbook', 'manifest.xml'],
  outputs: [...PAGES.map((page) => `dist/pane/${page}`), 'dist/site/manifest.xml', MARK],
  run: async () => {
    await buildPane();
    await makeSite();
  },
};

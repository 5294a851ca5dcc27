import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { allEndpoints } from '#core/endpoints/endpoints.ts';
import { timedTasks } from '#core/endpoints/timedTasks.ts';

/** A new folder with these files in it. Whoever asks for it removes it. */
export const folderWith = (files: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'giao-uoc-infra-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
};

export const INLINE_SCRIPT = 'window.ready = true;';

const names = [...allEndpoints.map((one) => one.function), ...timedTasks.map(({ name }) => name)];

const bundles = Object.fromEntries(names.map((name) => [`functions/${name}.mjs`, `export const handler = async () => '${name}';\n`]));

/** As the build leaves it: what is in the bundles and pages makes no difference to the templates. */
export const builtFolder = (): string =>
  folderWith({
    ...bundles,
    'site/pane/taskpane.html': `<!doctype html><script>${INLINE_SCRIPT}</script><a href="https://giaouoc.example/nop">x</a><script type="module" src="assets/pane-0a1b2c3d.js"></script>`,
    'site/pane/dialog.html': '<!doctype html><p>dialog</p>',
    'site/pane/settings.json': '{"clientId":"giaouoc-pane"}',
    'site/pane/assets/pane-0a1b2c3d.js': 'export {};\n',
    'site/manifest.xml': '<OfficeApp><SourceLocation DefaultValue="https://giaouoc.example/pane/taskpane.html" /></OfficeApp>',
  });

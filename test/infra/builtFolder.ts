import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { allEndpoints } from '#core/endpoints/endpoints.ts';

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

const bundles = Object.fromEntries(
  allEndpoints.map((one) => [`functions/${one.function}.mjs`, `export const handler = async () => '${one.function}';\n`]),
);

/** As the build leaves it: what is in the bundles and pages makes no difference to the templates. */
export const builtFolder = (): string =>
  folderWith({
    ...bundles,
    'pane/taskpane.html': `<!doctype html><script>${INLINE_SCRIPT}</script><script type="module" src="assets/pane-0a1b2c3d.js"></script>`,
    'pane/assets/pane-0a1b2c3d.js': 'export {};\n',
  });

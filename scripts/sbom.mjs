import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './install/ensureInstalled.mjs';
import { ROOT } from './root.mjs';

/** `npm run sbom`: what the release is made of, as CycloneDX, by npm's own knowledge of the tree. Written at each release. */
ensureInstalled();
const npm = process.env['npm_execpath'];
// The bench has a React of its own, which some of its packages' peers do not see from the root; npm would refuse to list such a tree.
const args = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only', '--legacy-peer-deps'];
const { stdout, stderr, status } =
  npm === undefined
    ? spawnSync('npm', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1e9, shell: process.platform === 'win32' })
    : spawnSync(process.execPath, [npm, ...args], { cwd: ROOT, encoding: 'utf8', maxBuffer: 1e9 });
if (status !== 0) {
  process.stderr.write(stderr);
  process.exit(1);
}
const { components } = JSON.parse(stdout);
mkdirSync(join(ROOT, 'dist'), { recursive: true });
writeFileSync(join(ROOT, 'dist/sbom.cdx.json'), stdout);
process.stdout.write(`dist/sbom.cdx.json: ${components.length} components\n`);

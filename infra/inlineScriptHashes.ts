import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A script of our own built pages that has no address; what stands between its tags is what browsers hash. */
const INLINE_SCRIPT = /<script(?![^>]*\ssrc\s*=)[^>]*>([\s\S]*?)<\/script>/gi;

/**
 * The scripts that stand within the pages of a folder, as `'sha256-…'` sources of a content security policy, each once.
 * Only the folder's own pages are looked at, not those of folders below it.
 */
export const inlineScriptHashes = (folder: string): readonly string[] => {
  const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
  const scripts = pages.flatMap((page) => [...readFileSync(join(folder, page), 'utf8').matchAll(INLINE_SCRIPT)]);
  const hashes = scripts.map(([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  return [...new Set(hashes)].sort();
};

import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../infra/contentSecurityPolicy.ts';
import { inlineScriptHashes } from '../../infra/inlineScriptHashes.ts';
import { folderWith } from './builtFolder.ts';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const hashesIn = (files: Readonly<Record<string, string>>): readonly string[] => {
  const folder = folderWith(files);
  folders.push(folder);
  return inlineScriptHashes(folder);
};

const hashOf = (script: string): string => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

describe('inlineScriptHashes', () => {
  test('hashes what stands between the tags, white space included', () => {
    expect(hashesIn({ 'a.html': '<script>\n  go();\n</script>' })).toEqual([hashOf('\n  go();\n')]);
  });

  test('takes scripts of every page once, whatever else their tags say', () => {
    const pages = { 'a.html': '<script>one()</script><SCRIPT type="text/javascript">two()</SCRIPT>', 'b.html': '<script>one()</script>' };

    expect(hashesIn(pages)).toEqual([hashOf('one()'), hashOf('two()')].sort());
  });

  test.each(['<script src="a.js"></script>', '<script type="module" crossorigin src="./a.js"></script>', '<p>no script</p>'])(
    'leaves %s alone',
    (page) => {
      expect(hashesIn({ 'a.html': page })).toEqual([]);
    },
  );

  test('knows the hash that the specification of content security policies gives as its example', () => {
    expect(hashesIn({ 'a.html': `<script>alert('Hello, world.');</script>` })).toEqual([
      "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='",
    ]);
  });
});

describe('contentSecurityPolicy', () => {
  const policy = new Map(
    contentSecurityPolicy({ scriptHashes: ["'sha256-abc='"], signInAddress: 'https://sign-in.example' })
      .split('; ')
      .map((directive) => [directive.slice(0, directive.indexOf(' ')), directive.slice(directive.indexOf(' ') + 1)]),
  );

  test('lets nothing load that it does not name', () => {
    expect(policy.get('default-src')).toBe("'none'");
    expect(policy.get('base-uri')).toBe("'none'");
  });

  test('lets scripts come from the site, from Office, and by their hash, but never unseen', () => {
    expect(policy.get('script-src')).toBe("'self' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com 'sha256-abc='");
  });

  test('lets the pane call its own API and the sign-in service only', () => {
    expect(policy.get('connect-src')).toBe("'self' https://sign-in.example");
  });

  test('lets nobody frame the pane but itself and pages of Microsoft over https', () => {
    const [own, ...others] = policy.get('frame-ancestors')?.split(' ') ?? [];

    expect(own).toBe("'self'");
    expect(others).toContain('https://*.officeapps.live.com');
    expect(others.filter((one) => !/^https:\/\/(?:\*|onedrive|teams)\.[a-z0-9.]+$/.test(one))).toEqual([]);
  });
});

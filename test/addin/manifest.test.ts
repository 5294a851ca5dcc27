// @vitest-environment node
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { manifestFaults, type PictureSize } from './manifestFaults.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const manifest = readFileSync(`${ROOT}manifest.xml`, 'utf8');

const SITE = 'https://giaouoc.example/pane/';
const PNG_SIGNATURE = '89504e470d0a1a0a';
const SIGNATURE_BYTES = 8;
const WIDTH_AT = 16;
const HEIGHT_AT = 20;

/** Looks into the files that the build puts beside the pane. */
const sizeOf: PictureSize = (address) => {
  const path = `${ROOT}addin/public/${address.replace(SITE, '')}`;
  if (!address.startsWith(SITE) || !existsSync(path)) return null;
  const bytes = readFileSync(path);
  if (bytes.subarray(0, SIGNATURE_BYTES).toString('hex') !== PNG_SIGNATURE) return null;
  return { width: bytes.readUInt32BE(WIDTH_AT), height: bytes.readUInt32BE(HEIGHT_AT) };
};

const faultsAfter = (from: string | RegExp, to: string): readonly string[] => {
  const broken = manifest.replace(from, to);
  expect(broken).not.toBe(manifest);
  return manifestFaults(broken, sizeOf);
};

describe('manifest.xml', () => {
  test('has no fault', () => {
    expect(manifestFaults(manifest, sizeOf)).toEqual([]);
  });

  test.each(['taskpane.html', 'dialog.html'])('leads to a site that has %s', (page) => {
    expect(existsSync(`${ROOT}addin/${page}`)).toBe(true);
  });

  test('opens the pane at the address that stands in both of its places', () => {
    expect(manifest.match(/https:\/\/giaouoc\.example\/pane\/taskpane\.html/g)).toHaveLength(2);
  });
});

describe('a manifest that is broken', () => {
  test.each([
    ['an element that is not closed', '</Hosts>', ''],
    ['a quote that is gone', 'DefaultValue="Giao Ước"', 'DefaultValue="Giao Ước'],
    ['two elements that cross', '</AppDomain>\n  </AppDomains>', '</AppDomains>\n  </AppDomain>'],
  ])('by %s is not read at all', (_what, from, to) => {
    expect(() => faultsAfter(from, to)).toThrow('damaged');
  });

  test.each([
    ['another order', /( {2}<Version>.*\n)( {2}<ProviderName>.*\n)/, '$2$1', 'OfficeApp: order of'],
    ['a part that is missing', /<SupportUrl .*\n/, '', 'OfficeApp: SupportUrl is missing'],
    ['a part that no schema knows', '<Hosts>', '<Colour>red</Colour><Hosts>', 'OfficeApp: Colour is unknown'],
    ['an Id that is no GUID', 'b7a1d6c2-', 'b7a1d6c-', 'Id is no GUID'],
    ['a version of three numbers', '1.0.0.0', '1.0.0', 'Version is not four numbers'],
    ['another first language', '>vi-VN<', '>en-US<', 'DefaultLocale is not vi-VN'],
    ['a name without English', /\s*<Override Locale="en-US" Value="Giao Uoc" \/>/, '', 'DisplayName: not in vi-VN and en-US'],
    ['a button without English', /\s*<bt:Override Locale="en-US" Value="Check and send" \/>/, '', 'Button.Label: not in vi-VN and en-US'],
    [
      'a third language alone',
      'Locale="en-US" Value="Giao Uoc is ready"',
      'Locale="fr-FR" Value="x"',
      'GetStarted.Title: not in vi-VN and en-US',
    ],
    ['a tip that is too long', 'Mở khung kiểm tra', 'M'.repeat(251), 'Button.Tip: 281 characters of 250'],
    ['a label that is empty', 'DefaultValue="Kiểm tra, nộp bảng"', 'DefaultValue=""', 'Button.Label: 0 characters'],
    ['a resid that leads nowhere', 'resid="Button.Tip"', 'resid="Button.Hint"', 'Button.Hint is nowhere defined'],
    ['a resource that nobody asks for', 'resid="Url.Learn"', 'resid="Url.Pane"', 'Url.Learn is never used'],
    ['a resource that is there twice', 'Url id="Url.Learn"', 'Url id="Url.Pane"', 'Url.Pane is repeated'],
    [
      'an address without https',
      'https://giaouoc.example/huong-dan',
      'http://giaouoc.example/huong-dan',
      'http://giaouoc.example/huong-dan is not',
    ],
    ['an app domain without https', '<AppDomain>https', '<AppDomain>http', 'http://giaouoc.example is not of https'],
    ['an icon that is not there', 'icon-80.png', 'icon-81.png', 'icon-81.png is no PNG of 80 pixels'],
    ['an icon of another size', 'icon-16.png', 'icon-32.png', 'icon-32.png is no PNG of 16 pixels'],
    ['a size that is left out', /\s*<bt:Image size="80" resid="Icon.80" \/>/, '', 'an icon without one of the sizes'],
    ['an older Excel', 'Name="ExcelApi" MinVersion="1.4"', 'Name="ExcelApi" MinVersion="1.3"', 'Requirements:'],
    ['no word of dialogs', /\s*<Set Name="DialogApi".*/, '', 'Requirements:'],
  ])('by %s is found out', (_what, from, to, told) => {
    expect(faultsAfter(from, to)).toContainEqual(expect.stringContaining(told));
  });
});

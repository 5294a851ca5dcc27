import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import type { WorkbookModel } from '#workbook/writing/WorkbookModel.ts';
import { childrenOf, elementIn, partOf, partsOfModel } from './parts.ts';
import { pngOfOneDot } from './pngOfOneDot.ts';
import { rankingWorkbook, scoringWorkbook, workbookOf } from './sampleWorkbooks.ts';

const ranking = (): WorkbookModel => rankingWorkbook(pngOfOneDot);
const digest = (model: WorkbookModel): string => createHash('sha256').update(writeWorkbook(model)).digest('hex');

const inZone = <Result>(zone: string, act: () => Result): Result => {
  const before = process.env['TZ'];
  process.env['TZ'] = zone;
  try {
    return act();
  } finally {
    process.env['TZ'] = before;
  }
};

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** Where each relationship of a part's list leads. */
const targetsOf = (path: string, xml: string): readonly string[] => {
  const source = folderOf(path).replace(/_rels\/$/, '');
  return [...xml.matchAll(/Target="([^"]+)"/g)].map(([, target]) => new URL(target ?? '', `file:///${source}`).pathname.slice(1));
};

describe.each([
  ['scoring', scoringWorkbook],
  ['ranking', ranking],
])('the %s sample', (_, build) => {
  test('gives the same bytes twice, in Hanoi and in New York', () => {
    const bytes = digest(build());
    expect(inZone('Asia/Ho_Chi_Minh', () => digest(build()))).toBe(bytes);
    expect(inZone('America/New_York', () => digest(build()))).toBe(bytes);
  });

  test('holds nothing but well-formed XML and pictures', () => {
    const documents = Object.entries(partsOfModel(build())).filter(([path]) => !path.endsWith('.png'));
    expect(() => documents.map(([, xml]) => childrenOf(xml))).not.toThrow();
    expect(documents.length).toBeGreaterThan(10);
  });

  test('has a content type for every part, and every relationship leads to a part', () => {
    const parts = partsOfModel(build());
    const named = [...(parts['[Content_Types].xml'] ?? '').matchAll(/PartName="\/([^"]+)"/g)].map(([, path]) => path ?? '');
    const paths = Object.keys(parts);
    const targets = paths.filter((path) => path.endsWith('.rels')).flatMap((path) => targetsOf(path, parts[path] ?? ''));
    const byEnding = /\.(rels|png)$|^customXml\/item\d|^\[Content_Types\]/;
    expect(paths).toEqual(expect.arrayContaining(named));
    expect(paths.filter((path) => !byEnding.test(path)).sort()).toEqual(named.filter((path) => !byEnding.test(path)).sort());
    expect(targets.filter((target) => !paths.includes(target))).toEqual([]);
    expect(new Set(targets).size).toBe(paths.filter((path) => !/\.rels$|Content_Types/.test(path)).length);
  });
});

describe('writeWorkbook', () => {
  test('puts the content types first, where readers that stream look for them', () => {
    expect(Object.keys(unzipSync(writeWorkbook(workbookOf({}))))[0]).toBe('[Content_Types].xml');
  });

  test('lists sheets, names and the wish to recalculate in the order of the schema', () => {
    expect(childrenOf(partOf(scoringWorkbook(), 'xl/workbook.xml'))).toEqual([
      'workbookPr',
      'bookViews',
      'sheets',
      'definedNames',
      'calcPr',
    ]);
    expect(childrenOf(partOf(ranking(), 'xl/styles.xml'))).toEqual([
      'numFmts',
      'fonts',
      'fills',
      'borders',
      'cellStyleXfs',
      'cellXfs',
      'cellStyles',
    ]);
  });

  test('asks for a full calculation unless told not to', () => {
    expect(partOf(workbookOf({}), 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
    expect(partOf({ ...workbookOf({}), recalculated: false }, 'xl/workbook.xml')).toContain('fullCalcOnLoad="0"');
  });

  test('carries custom XML as it was given, with the part that names it', () => {
    const parts = partsOfModel(scoringWorkbook());
    expect(parts['customXml/item1.xml']).toContain('<identity xmlns="urn:giaouoc:identity:1" agency="CTHADS"/>');
    expect(parts['customXml/itemProps1.xml']).toContain('ds:itemID="{6F1C0B7E-0001-4A00-9000-000000000001}"');
    expect(parts['customXml/itemProps1.xml']).toContain('<ds:schemaRef ds:uri="urn:giaouoc:identity:1"/>');
    expect(parts['xl/_rels/workbook.xml.rels']).toContain('Target="../customXml/item1.xml"');
  });

  test('writes title, author, times, program and properties of our own', () => {
    const properties = {
      title: 'Bảng <1>',
      subject: 'Thi đua',
      creator: 'Khối IV',
      created: '2018-12-05T01:00:00Z',
      application: 'Giao Ước',
      custom: [{ name: 'agency', value: 'Q&A' }],
    };
    const parts = partsOfModel({ ...workbookOf({}), properties });
    expect(parts['docProps/core.xml']).toContain(
      '<dc:title>Bảng &lt;1&gt;</dc:title><dc:subject>Thi đua</dc:subject><dc:creator>Khối IV</dc:creator>',
    );
    expect(parts['docProps/core.xml']).toContain('<dcterms:created xsi:type="dcterms:W3CDTF">2018-12-05T01:00:00Z</dcterms:created></');
    expect(elementIn(parts['docProps/app.xml'] ?? '', 'Application')).toBe('<Application>Giao Ước</Application>');
    expect(parts['docProps/custom.xml']).toContain('pid="2" name="agency"><vt:lpwstr>Q&amp;A</vt:lpwstr>');
  });

  test('writes no time and no program where the model names none', () => {
    const parts = partsOfModel(workbookOf({}));
    expect(parts['docProps/core.xml']).not.toContain('dcterms:created');
    expect(parts).not.toHaveProperty(['docProps/app.xml']);
  });

  test.each<[string, Partial<WorkbookModel>]>([
    ['a time that is not in UTC', { properties: { title: '', creator: '', created: '2018-12-05T08:00:00+07:00' } }],
    ['a property without a name', { properties: { title: '', creator: '', custom: [{ name: '', value: '' }] } }],
    ['two properties of one name', { properties: { title: '', creator: '', custom: ['a', 'A'].map((name) => ({ name, value: '' })) } }],
    ['custom XML without braces', { customXml: [{ xml: '<a/>', itemId: '6F1C0B7E-0001-4A00-9000-000000000001', schemas: [] }] }],
    [
      'custom XML with a declaration',
      { customXml: [{ xml: '<?xml version="1.0"?><a/>', itemId: '{6F1C0B7E-0001-4A00-9000-000000000001}', schemas: [] }] },
    ],
    ['no sheet', { sheets: [] }],
  ])('refuses %s', (_, part) => {
    expect(() => writeWorkbook({ ...workbookOf({}), ...part })).toThrow(RangeError);
  });

  test('stores every picture as it is', () => {
    expect(unzipSync(writeWorkbook(ranking()))['xl/media/image1.png']).toEqual(pngOfOneDot);
  });
});

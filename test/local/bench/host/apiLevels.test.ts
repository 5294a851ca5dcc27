import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { EventPost } from '../../../../local/bench/host/EventPost.ts';
import { levelOf, reaches } from '../../../../local/bench/host/apiLevels.ts';
import { isHostObject, type HostObject } from '../../../../local/bench/host/HostObject.ts';
import { workbookObject } from '../../../../local/bench/host/objects/workbookObject.ts';
import { worksheetObject } from '../../../../local/bench/host/objects/worksheetObject.ts';
import type { ObjectContext } from '../../../../local/bench/host/objects/ObjectContext.ts';
import { MemoryGrid } from '../../../../local/bench/sheet/MemoryGrid.ts';
import { sampleWorkbook } from './sampleWorkbook.ts';

const LOOKED_AT = ['getActiveWorksheet', 'getSelectedRange', 'getMergedAreasOrNullObject'];

/** The level of each member by the remarks in Microsoft's type declarations: "[Api set: ExcelApi 1.4]". */
const documentedLevels = (): ReadonlyMap<string, string> => {
  const lines = readFileSync(createRequire(import.meta.url).resolve('@types/office-js/index.d.ts'), 'utf8').split('\n');
  const levels = new Map<string, string>();
  let isExcel = false;
  let type = '';
  let level: string | null = null;
  for (const line of lines) {
    const namespace = /^declare namespace (\w+)/.exec(line)?.[1];
    if (namespace) isExcel = namespace === 'Excel';
    level = /^\s*\* \[Api set: ExcelApi ([\d.]+)/.exec(line)?.[1] ?? level;
    const opened = /^ {4}(?:class|interface|enum) (\w+)/.exec(line)?.[1];
    const member = /^ {8}(?:readonly )?(\w+)[(:?]/.exec(line)?.[1];
    if (isExcel && member && level && !levels.has(`${type}.${member}`)) levels.set(`${type}.${member}`, level);
    if (opened) type = opened;
    if (opened || member) level = null;
  }
  return levels;
};

/** The members of an object and of all that hangs on it. */
const membersOf = (object: HostObject, seen = new Set<string>()): ReadonlySet<string> => {
  const { type, properties, objects = {}, methods = {}, items } = object;
  const isNew = !seen.has(`${type}.`);
  seen.add(`${type}.`);
  for (const name of [...Object.keys(properties), ...Object.keys(objects), ...Object.keys(methods)]) seen.add(`${type}.${name}`);
  if (!isNew) return seen;
  for (const follow of Object.values(objects)) membersOf(follow() ?? object, seen);
  for (const item of items?.() ?? []) membersOf(item, seen);
  for (const name of LOOKED_AT) {
    const result = methods[name]?.();
    if (isHostObject(result)) membersOf(result, seen);
  }
  return seen;
};

const root = (): HostObject => {
  const grid = new MemoryGrid(sampleWorkbook());
  const context: ObjectContext = {
    grid,
    locale: 'vi-VN',
    settings: new Map([['a', 1]]),
    events: new EventPost(grid),
    worksheet: (id) => worksheetObject(context, id),
  };
  return workbookObject(context);
};

describe('apiLevels', () => {
  test('every member that the bench answers for bears the level that Microsoft documents', () => {
    const documented = documentedLevels();
    const members = [...membersOf(root())].filter((member) => !member.endsWith('.') && !member.includes('._'));
    const ours = Object.fromEntries(members.map((member) => [member, levelOf(member)]));
    const theirs = Object.fromEntries(members.map((member) => [member, documented.get(member) ?? 'not documented']));

    expect(members.length).toBeGreaterThan(70);
    expect(ours).toEqual(theirs);
  });

  test.each([
    ['1.4', '1.4', true],
    ['1.4', '1.5', false],
    ['1.14', '1.5', true],
    ['1.1', '1.14', false],
    ['2.1', '1.14', true],
  ])('a host that shows %s has what came with %s: %s', (have, need, expected) => {
    expect(reaches(have, need)).toBe(expected);
  });
});

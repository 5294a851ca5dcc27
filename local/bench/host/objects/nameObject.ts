import { readReference } from '../area.ts';
import type { GridName } from '../Grid.ts';
import { invalidArgument, notImplemented } from '../HostError.ts';
import { readOnly, type HostObject } from '../HostObject.ts';
import { collectionObject } from './collectionObject.ts';
import type { ObjectContext } from './ObjectContext.ts';
import { rangeObject } from './rangeObject.ts';

/** The names of the workbook (`null`) or of one sheet. */
export const namesObject = (context: ObjectContext, sheetId: string | null): HostObject =>
  collectionObject('NamedItemCollection', () =>
    context.grid
      .names()
      .filter((name) => name.sheetId === sheetId)
      .map((name) => nameObject(context, name)),
  );

/**
 * A defined name. For one that refers to a range, `value` is the reference without its equals sign; what Excel gives for
 * names of formulas is not known here and is refused.
 */
export const nameObject = (context: ObjectContext, { name, refersTo, isVisible, sheetId }: GridName): HostObject => {
  const range = () => rangeOfName(context, refersTo);
  return {
    type: 'NamedItem',
    id: name,
    key: name,
    properties: {
      name: readOnly(() => name),
      type: readOnly(() => typeOf(refersTo)),
      value: readOnly(() => valueOf(refersTo)),
      visible: readOnly(() => isVisible),
      formula: readOnly(() => `=${refersTo}`),
      scope: readOnly(() => (sheetId === null ? 'Workbook' : 'Worksheet')),
      comment: readOnly(() => ''),
    },
    methods: {
      getRange: () => {
        const object = range();
        if (!object) throw invalidArgument(`${name} is no range`);
        return object;
      },
      getRangeOrNullObject: range,
    },
  };
};

export const rangeOfName = (context: ObjectContext, refersTo: string): HostObject | null => {
  const reference = readReference(refersTo);
  const sheet = reference && context.grid.sheets().find(({ name }) => name.toLowerCase() === reference.sheet.toLowerCase());
  return sheet ? rangeObject(context, sheet.id, reference.area) : null;
};

const TEXT = /^"((?:[^"]|"")*)"$/;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

const typeOf = (refersTo: string): string => {
  if (readReference(refersTo)) return 'Range';
  if (TEXT.test(refersTo)) return 'String';
  if (NUMBER.test(refersTo)) return 'Double';
  throw notImplemented(`NamedItem.type of =${refersTo}`);
};

const valueOf = (refersTo: string): string | number => {
  if (typeOf(refersTo) === 'Double') return Number(refersTo);
  return (TEXT.exec(refersTo)?.[1] ?? refersTo).replaceAll('""', '"');
};

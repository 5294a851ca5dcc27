import { WHOLE, cellArea, isOnSheet, readArea, readReference } from '../area.ts';
import { accessDenied, invalidArgument, itemNotFound, notImplemented } from '../HostError.ts';
import { DONE, readOnly, type HostObject, type MethodArgument, type MethodResult } from '../HostObject.ts';
import { collectionObject } from './collectionObject.ts';
import { namesObject, rangeOfName } from './nameObject.ts';
import { sheetOf, type ObjectContext } from './ObjectContext.ts';
import { rangeObject } from './rangeObject.ts';

type Methods = NonNullable<HostObject['methods']>;

export const worksheetsObject = (context: ObjectContext): HostObject => {
  const { grid } = context;
  const all = () => grid.sheets().map(({ id }) => worksheetObject(context, id));
  const visible = (onlyVisible: MethodArgument | undefined) =>
    grid.sheets().filter(({ visibility }) => onlyVisible !== true || visibility === 'Visible');
  const at = (index: number, onlyVisible: MethodArgument | undefined): HostObject => {
    const sheet = visible(onlyVisible).at(index);
    if (!sheet) throw itemNotFound();
    return worksheetObject(context, sheet.id);
  };
  return collectionObject('WorksheetCollection', all, {
    getActiveWorksheet: () => worksheetObject(context, grid.active()),
    getCount: (onlyVisible) => ({ value: visible(onlyVisible).length }),
    getFirst: (onlyVisible) => at(0, onlyVisible),
    getLast: (onlyVisible) => at(-1, onlyVisible),
    ...eventMethods(context),
  });
};

export const worksheetObject = (context: ObjectContext, id: string): HostObject => {
  const { grid } = context;
  const sheet = () => sheetOf(context, id);
  const used = (valuesOnly: MethodArgument | undefined) => grid.used(id, valuesOnly === true);
  return {
    type: 'Worksheet',
    id,
    key: sheet().name,
    properties: {
      id: readOnly(() => id),
      name: readOnly(() => sheet().name),
      position: readOnly(() => grid.sheets().findIndex((one) => one.id === id)),
      visibility: readOnly(() => sheet().visibility),
    },
    objects: {
      names: () => namesObject(context, id),
      protection: () => protectionObject(context, id),
    },
    methods: {
      activate: () => activated(context, id),
      getRange: (address) => rangeObject(context, id, areaOf(context, id, address)),
      getCell: (row, column) => rangeObject(context, id, area(row, column, 1, 1)),
      getRangeByIndexes: (row, column, rows, columns) => rangeObject(context, id, area(row, column, rows, columns)),
      // An empty sheet's used range is its first cell: "the top left cell will be returned" in the reference.
      getUsedRange: (valuesOnly) => rangeObject(context, id, used(valuesOnly) ?? cellArea(0, 0)),
      getUsedRangeOrNullObject: (valuesOnly) => {
        const inUse = used(valuesOnly);
        return inUse && rangeObject(context, id, inUse);
      },
      ...eventMethods(context, id),
    },
  };
};

const activated = (context: ObjectContext, id: string): MethodResult => {
  if (sheetOf(context, id).visibility !== 'Visible') throw invalidArgument('a hidden sheet cannot be activated');
  context.grid.activate(id);
  return DONE;
};

/** An address, an address with the sheet's own name, or a name; nothing at all is the whole sheet. */
const areaOf = (context: ObjectContext, id: string, address: MethodArgument | undefined) => {
  if (address === undefined || address === null || address === '') return WHOLE;
  if (typeof address !== 'string') throw invalidArgument('an address');
  if (address.includes(',')) throw notImplemented('an address of several areas');
  const reference = readReference(address);
  if (reference && reference.sheet.toLowerCase() !== sheetOf(context, id).name.toLowerCase()) throw invalidArgument(address);
  const found = reference?.area ?? readArea(address) ?? areaOfName(context, id, address);
  if (!found) throw invalidArgument(address);
  return found;
};

const areaOfName = (context: ObjectContext, id: string, name: string) => {
  const defined = context.grid.names().find((one) => one.name.toLowerCase() === name.toLowerCase());
  const reference = defined && rangeOfName(context, defined.refersTo) ? readReference(defined.refersTo) : null;
  return reference?.sheet.toLowerCase() === sheetOf(context, id).name.toLowerCase() ? reference.area : null;
};

const area = (
  row: MethodArgument | undefined,
  column: MethodArgument | undefined,
  rows: MethodArgument | undefined,
  columns: MethodArgument | undefined,
) => {
  const [top, left, height, width] = [row, column, rows, columns].map(Number);
  const found = { top: top ?? -1, left: left ?? -1, bottom: (top ?? 0) + (height ?? 0) - 1, right: (left ?? 0) + (width ?? 0) - 1 };
  if (!isOnSheet(found)) throw invalidArgument('rows and columns count from 0');
  return found;
};

const protectionObject = (context: ObjectContext, id: string): HostObject => ({
  type: 'WorksheetProtection',
  properties: { protected: readOnly(() => sheetOf(context, id).isProtected) },
  methods: {
    protect: () => {
      if (sheetOf(context, id).isProtected) throw accessDenied();
      context.grid.setProtected(id, true);
      return DONE;
    },
    unprotect: () => {
      context.grid.setProtected(id, false);
      return DONE;
    },
  },
});

/** The members behind onChanged, onSelectionChanged and onActivated, of one sheet or of all. */
const eventMethods = ({ events }: ObjectContext, id?: string): Methods => {
  const pairs = [
    ['DataChanged', 'changed'],
    ['SelectionChanged', 'selectionChanged'],
    ['Activated', 'activated'],
  ] as const;
  const done = (act: () => void) => (): MethodResult => {
    act();
    return DONE;
  };
  return Object.fromEntries(
    pairs.flatMap(([name, kind]) => [
      [`_Register${name}Event`, done(() => events.register(kind, id))],
      [`_Unregister${name}Event`, done(() => events.unregister(kind, id))],
    ]),
  );
};

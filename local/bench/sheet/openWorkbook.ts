import { readArchive } from '#workbook/archive/readArchive.ts';
import { findPackageParts, partText } from '#workbook/patching/packageParts.ts';
import { openPart } from '#workbook/reading/openPart.ts';
import { readRelationships } from '#workbook/reading/relationships.ts';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import type { WorkbookView } from '#workbook/WorkbookView.ts';
import { eachChild, readText } from '#workbook/xml/eachChild.ts';
import { readSheetLook, type SheetLook } from './readSheetLook.ts';
import { PLAIN_LOOK, readStyleLooks, type StyleLook } from './readStyleLooks.ts';

/** A name with the sheet that it belongs to, by the order of the sheets; `null` for the workbook. */
export interface ScopedName {
  readonly name: string;
  readonly refersTo: string;
  readonly hidden: boolean;
  readonly sheet: string | null;
}

/** A file as the bench opens it: its bytes, what it holds and how it looks. */
export interface OpenedWorkbook {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly view: WorkbookView;
  readonly styles: readonly StyleLook[];
  readonly sheetLooks: ReadonlyMap<string, SheetLook>;
  readonly names: readonly ScopedName[];
}

/** Errors: `FileRefused` where the reader refuses the bytes. */
export const openWorkbook = (bytes: Uint8Array, fileName: string): OpenedWorkbook => {
  const view = readWorkbook(bytes);
  const archive = readArchive(bytes);
  const parts = findPackageParts(archive);
  const stylesPart = readRelationships(archive, parts.workbook).find(({ type }) => type === 'styles')?.target;
  const sheetLooks = view.sheets.map(({ name }) => {
    const part = parts.sheets.get(name) ?? '';
    return [name, readSheetLook(partText(archive, part), part)] as const;
  });
  return {
    fileName,
    bytes,
    view,
    styles: stylesPart === undefined ? [PLAIN_LOOK] : readStyleLooks(openPart(archive, stylesPart)),
    sheetLooks: new Map(sheetLooks),
    names: readNames(archive, parts.workbook, [...parts.sheets.keys()]),
  };
};

const readNames = (archive: Parameters<typeof openPart>[0], workbook: string, sheets: readonly string[]): readonly ScopedName[] => {
  const names: ScopedName[] = [];
  const xml = openPart(archive, workbook);
  eachChild(xml, (section) => {
    if (section !== 'definedNames') return;
    eachChild(xml, () => {
      const name = xml.attribute('name') ?? '';
      const hidden = xml.attribute('hidden') === '1';
      const scope = xml.attribute('localSheetId');
      const sheet = scope === undefined ? null : (sheets[Number(scope)] ?? null);
      names.push({ name, hidden, sheet, refersTo: readText(xml).trim() });
    });
  });
  return names;
};

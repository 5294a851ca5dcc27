import { textAt } from '../coreCell.ts';
import { unpackJson } from '../packedJson.ts';
import type { WorkbookView } from '../WorkbookView.ts';
import { readXml } from '../xml/readXml.ts';
import { DATA_SHEET, NAMESPACE } from './columns.ts';
import { identityName, PACKED_ROW, type CarriedIdentity } from './scoringWorkbook.ts';

const FIELDS = ['bloc', 'edition', 'agency', 'rubric', 'template'] as const;

type Fields = ReadonlyMap<string, string>;

/**
 * What a workbook of ours says of itself, from its hidden sheet, else its hidden names, else its own part: programs that save a
 * workbook again drop one or the other. `null` where it says nothing: it is none of ours.
 */
export const carriedIdentity = (view: WorkbookView): CarriedIdentity | null =>
  identityOf(fromSheet(view)) ?? identityOf(fromNames(view)) ?? identityOf(fromPart(view));

/** The bloc's file inside a workbook of ours; `null` where its hidden sheet is gone. Throws `FileRefused` where it is spoilt. */
export const carriedBloc = (view: WorkbookView): unknown => {
  const sheet = view.sheets.find(({ name }) => name === DATA_SHEET);
  if (!sheet) return null;
  const parts: string[] = [];
  for (let row = PACKED_ROW; row < sheet.rowCount && textAt(sheet, row, 0) !== ''; row++) parts.push(textAt(sheet, row, 0));
  return parts.length === 0 ? null : unpackJson(parts.join(''), 'carriedRubric');
};

const identityOf = (fields: Fields): CarriedIdentity | null => {
  const [bloc, edition, agency, rubric] = ['bloc', 'edition', 'agency', 'rubric'].map((name) => fields.get(name));
  if (!bloc || !agency || !rubric || !/^\d{4}$/.test(edition ?? '')) return null;
  return { bloc, edition: Number(edition), agency, rubric, template: fields.get('template') ?? '' };
};

const fromSheet = (view: WorkbookView): Fields => {
  const sheet = view.sheets.find(({ name }) => name === DATA_SHEET);
  const rows = sheet ? Array.from({ length: PACKED_ROW }, (_, row) => [textAt(sheet, row, 0), textAt(sheet, row, 1)] as const) : [];
  return new Map(rows);
};

const fromNames = (view: WorkbookView): Fields =>
  new Map(
    FIELDS.flatMap((field) => {
      const found = view.names.find(({ name }) => name === identityName(field));
      return found ? [[field, found.refersTo.replace(/^"|"$/g, '')] as const] : [];
    }),
  );

const fromPart = (view: WorkbookView): Fields => {
  const part = view.customXml.find((xml) => xml.includes(NAMESPACE));
  if (part === undefined) return new Map();
  const root = readXml(part, 'customXml');
  return new Map(FIELDS.map((field) => [field, root.attribute(field) ?? ''] as const));
};

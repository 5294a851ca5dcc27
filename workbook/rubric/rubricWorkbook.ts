import type { Bloc } from '#core/bloc/Bloc.ts';
import type { Json } from '#core/canonicalJson.ts';
import type { RubricWords } from '#core/messages/rubricWordsOf.ts';
import { packedSheet } from '../packedSheet.ts';
import type { ModelSheet, WorkbookModel } from '../writing/WorkbookModel.ts';
import { at } from './blocJson.ts';
import { blocSheet } from './blocSheet.ts';
import { entriesOf, isObject } from './BookField.ts';
import { criteriaSheet } from './criteriaSheet.ts';
import { guideSheet } from './guideSheet.ts';
import { listsSheet } from './listsSheet.ts';

/** The hidden sheet with the bloc's whole file, for what the other sheets have no place for. */
export const CARRIED_SHEET = '_giaouoc_bloc';

/** The two sheets that a chair writes. */
export const writtenSheets = (json: Json, messages: RubricWords): readonly [ModelSheet, ModelSheet] => {
  const object = isObject(json) ? json : {};
  return [blocSheet(object, messages), criteriaSheet(entriesOf(at(object, 'rubric')['criteria']), messages)];
};

/**
 * A bloc's year as a workbook that its chair edits: the bloc, the criteria, how to write them, and hidden the lists to pick from.
 * Fields of the file that no sheet shows (sources, decisions, ballots …) travel along in a hidden sheet.
 *
 * @param messages the language of its headings and words; either is read back
 */
export const rubricWorkbook = (bloc: Bloc, messages: RubricWords): WorkbookModel => ({
  properties: { title: messages.rubricBook.title({ name: bloc.name }), creator: 'Giao Ước', application: 'Giao Ước' },
  sheets: [...writtenSheets(bloc.json, messages), guideSheet(messages), listsSheet(messages), packedSheet(CARRIED_SHEET, bloc.json)],
});

import type { Catalogue } from '#core/messages/Catalogue.ts';
import type { ModelSheet } from '../writing/WorkbookModel.ts';
import { blocJson } from './blocJson.ts';
import { ofModel } from './BookSheet.ts';
import { readBlocSheet } from './readBlocSheet.ts';
import { readCriteriaSheet } from './readCriteriaSheet.ts';
import { ReadLog } from './ReadLog.ts';

/** The cell of each path of the bloc's file in two sheets that were just made, and whatever their reader would refuse. */
export const placesOfSheets = ([bloc, criteria]: readonly [ModelSheet, ModelSheet], messages: Catalogue): ReadLog => {
  const log = new ReadLog();
  const reading = readBlocSheet(ofModel(bloc), messages, log);
  blocJson(reading, readCriteriaSheet(ofModel(criteria), messages, log), log);
  return log;
};

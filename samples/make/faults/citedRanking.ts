import type { Bloc } from '#core/bloc/Bloc.ts';
import { hashOf } from '#core/canonicalJson.ts';
import { checkSheet } from '#core/checks/checkSheet.ts';
import { writeCitation } from '#core/citation/Citation.ts';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { rankSheets, type RankedSheets } from '#core/ranking/rankSheets.ts';
import { rankingWorkbook } from '#workbook/ranking/rankingWorkbook.ts';
import { openWorkbook, scoringSheetOf } from '#workbook/scoring/readScoringWorkbook.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { FaultBook, otherBloc, sha256 } from './faultBook.ts';

/** The bloc below, whose ranking the bloc on the bench cites. */
export const CITED_BLOC = 'khoi-phong-mau-2025';

/** The frozen ranking of the bloc below: one agency that had a good year. */
const ranked = (bloc: Bloc): RankedSheets => {
  const below = otherBloc(bloc, (json) => {
    Object.assign(json, { id: CITED_BLOC, name: 'Khối thi đua các phòng Mẫu' });
    delete json['cites'];
  });
  const opened = openWorkbook(new FaultBook(below).bytes());
  const read = 'view' in opened ? scoringSheetOf(opened.view, below, '') : opened;
  if (!('sheet' in read)) throw new Error('the good year of the bloc below cannot be read');
  const report = checkSheet(below, read.sheet, { rubricHash: hashOf(below.rubricJson, sha256), expectedAgency: null });
  return rankSheets(below, [{ report, version: 1 }], sha256);
};

export const citedRanking = (bloc: Bloc): Uint8Array =>
  writeWorkbook(
    rankingWorkbook({ ...ranked(bloc), rejected: [], isProvisional: false, madeOn: null, lastYear: [], messages: messagesOf('vi') }),
  );

/** The line that cites the ranking as it is. */
export const rightCitation = (bloc: Bloc): string =>
  writeCitation({ bloc: CITED_BLOC, edition: bloc.edition, snapshot: ranked(bloc).snapshot });

import { createHash } from 'node:crypto';
import type { Report } from '#core/checks/checkSheet.ts';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { scoringWorkbook } from '#workbook/scoring/scoringWorkbook.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { correctedFilling } from './correctedFilling.ts';

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** A sheet of the samples once more, with its faults mended. Throws where the sheet is nobody's. */
export const correctedWorkbook = (report: Report): Uint8Array => {
  const { bloc, agency } = report.reading;
  const member = bloc.members.find(({ code }) => code === agency);
  if (!member) throw new Error('a sample that is nobody’s sheet');
  return writeWorkbook(scoringWorkbook(bloc, member, { messages: messagesOf('vi'), sha256, filling: correctedFilling(report) }));
};

import { checkCode } from '#core/checkCode.ts';
import { papers } from '#core/messages/vi/papers.ts';
import { meetingRecordOf } from '#core/papers/MeetingRecord.ts';
import type { PaperFile, PaperInput } from './PaperInput.ts';
import { rankingTable } from './rankingTable.ts';
import { chairSignature } from './signers.ts';
import { officialHeading, paperTitle, sentAndSigned } from './word/officialBlocks.ts';
import { paperFile } from './word/paperFile.ts';
import { paragraph, running } from './word/text.ts';

const words = papers.notice;

/** What the bloc tells its members when the ranking is frozen. */
export const resultNotice = (input: PaperInput): Promise<PaperFile> => {
  const { bloc } = input;
  const year = bloc.edition;
  return paperFile(papers.files.notice, {
    title: `${papers.files.notice} ${year}`,
    foot: papers.checkCode({ code: checkCode(input.snapshot) }),
    children: [
      officialHeading(input, { number: papers.number({ kind: 'TB', kindOfBloc: bloc.kind }), on: input.madeOn }),
      ...paperTitle(words.kind, words.about({ year })),
      ...(input.isProvisional ? [paragraph(papers.provisional, { italics: true, align: 'center', after: 6 })] : []),
      running(words.opening({ bloc: bloc.name, on: meetingRecordOf(bloc).on, year }), { keepNext: true }),
      rankingTable(input),
      running(words.proof, { before: 6 }),
      running(words.closing({ kindOfBloc: bloc.kind }), { keepNext: true }),
      sentAndSigned(
        { heading: papers.signers.recipients, lines: [...words.recipients, papers.signers.file({ kindOfBloc: bloc.kind })] },
        chairSignature(input),
      ),
    ],
  });
};

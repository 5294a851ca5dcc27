import { checkCode } from '#core/checkCode.ts';
import { showNumber } from '#core/messages/numbers.ts';
import { papers } from '#core/messages/vi/papers.ts';
import { meetingRecordOf } from '#core/papers/MeetingRecord.ts';
import { nomineesOf } from './nominees.ts';
import type { PaperFile, PaperInput } from './PaperInput.ts';
import { chairSignature } from './signers.ts';
import { officialHeading, paperTitle, sentAndSigned } from './word/officialBlocks.ts';
import { paperFile, ROOM } from './word/paperFile.ts';
import { linedTable } from './word/tables.ts';
import { paragraph, running } from './word/text.ts';

const words = papers.letter;

/** The letter that puts the nominees before the province, with their list. */
export const submissionLetter = (input: PaperInput): Promise<PaperFile> => {
  const { bloc, ranking } = input;
  const meeting = meetingRecordOf(bloc);
  const nominees = nomineesOf(bloc, ranking);
  const { columns } = papers;
  const year = bloc.edition;
  const table = linedTable(
    [
      { heading: columns.number, width: 7, align: 'center' },
      { heading: columns.agency, width: 34 },
      { heading: columns.total, width: 12, align: 'right' },
      { heading: columns.rank, width: 10, align: 'center' },
      { heading: columns.grade, width: 14, align: 'center' },
      { heading: columns.award, width: 28 },
    ],
    nominees.map(({ fullName, total, rank, grade, award }, at) => [
      String(at + 1),
      fullName,
      showNumber(total, 'vi'),
      String(rank),
      grade ?? '',
      award,
    ]),
    ROOM,
  );
  return paperFile(papers.files.letter, {
    title: `${papers.files.letter} ${year}`,
    foot: papers.checkCode({ code: checkCode(input.snapshot) }),
    children: [
      officialHeading(input, { number: papers.number({ kind: 'TTr', kindOfBloc: bloc.kind }), on: input.madeOn }),
      ...paperTitle(words.kind, words.about({ year })),
      paragraph(words.to({ province: bloc.province }), { align: 'center', after: 8 }),
      ...words.basis({ kindOfBloc: bloc.kind }).map((line) => running(line, { italics: true })),
      running(words.meeting({ bloc: bloc.name, on: meeting.on, year }), { italics: true }),
      ...(nominees.length === 0
        ? [running(words.nobody({ kindOfBloc: bloc.kind }))]
        : [running(words.opening({ count: nominees.length, year, kindOfBloc: bloc.kind }), { keepNext: true }), table]),
      running(words.attached, { before: 6 }),
      running(words.closing, { keepNext: true }),
      sentAndSigned(
        { heading: papers.signers.recipients, lines: [...words.recipients, papers.signers.file({ kindOfBloc: bloc.kind })] },
        chairSignature(input),
      ),
    ],
  });
};

import type { FileChild } from 'docx';
import { ballotRecordsOf, type BallotRecord } from '#core/bloc/BallotRecord.ts';
import { showNumber } from '#core/messages/numbers.ts';
import { papers } from '#core/messages/vi/papers.ts';
import { meetingRecordOf } from '#core/papers/MeetingRecord.ts';
import { writePoints } from '#core/points.ts';
import { ratio, roundRatio } from '#core/ratio.ts';
import { quotaUses } from '#core/ranking/quotaUse.ts';
import { countText } from './countText.ts';
import { memberName } from './memberName.ts';
import type { PaperFile, PaperInput } from './PaperInput.ts';
import { chairSignature, plainSignature } from './signers.ts';
import { officialHeading, paperTitle, signatures } from './word/officialBlocks.ts';
import { paperFile, ROOM } from './word/paperFile.ts';
import { linedTable } from './word/tables.ts';
import { paragraph, running } from './word/text.ts';

const words = papers.vote;

/** The minutes of the count: every ballot with its papers and votes, or a form for each award to be filled by hand. */
export const voteMinutes = (input: PaperInput): Promise<PaperFile> => {
  const { bloc } = input;
  const meeting = meetingRecordOf(bloc);
  const counted = ballotRecordsOf(bloc);
  const ballots = counted.length > 0 ? counted : formsOf(input);
  return paperFile(papers.files.vote, {
    title: `${papers.files.vote} ${bloc.edition}`,
    foot: '',
    children: [
      officialHeading(input, { number: papers.number({ kind: 'BB', kindOfBloc: bloc.kind }), on: meeting.on ?? input.madeOn }),
      ...paperTitle(words.kind, words.about({ bloc: bloc.name, year: bloc.edition })),
      running(words.opening({ on: meeting.on, place: meeting.place, year: bloc.edition })),
      ...ballots.flatMap((ballot, at) => ballotPart(input, ballot, at)),
      running(words.closing, { keepNext: true }),
      signatures([
        plainSignature(papers.signers.tellers),
        plainSignature(papers.signers.witness),
        chairSignature(input, meeting.chairedBy),
      ]),
    ],
  });
};

/** Before there was a ballot: one form an award, with those that the ranking puts forward. */
const formsOf = ({ bloc, ranking }: PaperInput): readonly BallotRecord[] =>
  quotaUses(bloc, ranking).map(({ quota, proposed, tied }) => ({
    about: words.nominate({ award: quota.award }),
    kind: 'award',
    threshold: null,
    on: null,
    issued: null,
    collected: null,
    valid: null,
    votes: new Map([...proposed, ...tied].map((code) => [code, -1])),
  }));

const ballotPart = ({ bloc }: PaperInput, ballot: BallotRecord, at: number): readonly FileChild[] => {
  const { issued, collected, valid, votes } = ballot;
  const { columns } = papers;
  const invalid = collected === null || valid === null ? null : collected - valid;
  return [
    running(words.ballot({ number: at + 1, about: ballot.about ?? words.nth({ number: at + 1 }) }), { bold: true, keepNext: true }),
    running(
      words.counted({ issued: countText(issued), collected: countText(collected), valid: countText(valid), invalid: countText(invalid) }),
      { keepNext: true },
    ),
    linedTable(
      [
        { heading: columns.number, width: 8, align: 'center' },
        { heading: columns.agency, width: 56 },
        { heading: columns.votes, width: 18, align: 'center' },
        { heading: columns.share, width: 18, align: 'center' },
      ],
      [...votes]
        .sort(([, a], [, b]) => b - a)
        .map(([agency, count], line) => [String(line + 1), memberName(bloc, agency), votesText(count), shareText(count, valid)]),
      ROOM,
    ),
    paragraph('', { after: 4 }),
  ];
};

const votesText = (count: number): string => countText(count < 0 ? null : count);

const shareText = (count: number, valid: number | null): string => {
  if (count < 0 || valid === null || valid === 0) return words.blank;
  return `${showNumber(writePoints(roundRatio(ratio(BigInt(count) * 100_000n, BigInt(valid)), 2)), 'vi')}%`;
};

import type { FileChild } from 'docx';
import type { Bloc } from '#core/bloc/Bloc.ts';
import { ballotRecordsOf, type BallotRecord } from '#core/bloc/BallotRecord.ts';
import { showNumber } from '#core/messages/numbers.ts';
import { papers } from '#core/messages/vi/papers.ts';
import { meetingRecordOf } from '#core/papers/MeetingRecord.ts';
import { writePoints } from '#core/points.ts';
import { ratio, roundRatio } from '#core/ratio.ts';
import { neededIn, votesIn, type NeededVotes } from '#core/ranking/awardVotes.ts';
import { quotaUses } from '#core/ranking/quotaUse.ts';
import { plainText } from '#core/sheet/plainText.ts';
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

/** Before there was a ballot: one form an award, with those that the ranking puts forward or that wait for the votes. */
const formsOf = ({ bloc, ranking }: PaperInput): readonly BallotRecord[] =>
  quotaUses(bloc, ranking).map(({ quota: { award }, proposed, tied }) => {
    const waiting = ranking.agencies.filter(({ reasons }) => reasons.some((one) => one.because === 'awardOpen' && one.award === award));
    return {
      about: award,
      kind: 'award',
      threshold: null,
      on: null,
      issued: null,
      collected: null,
      valid: null,
      votes: new Map([...proposed, ...tied, ...waiting.map(({ member }) => member.code)].map((code) => [code, -1])),
    };
  });

/** A ballot on an award says so; any other is called what it was about. */
const titleOf = ({ rubric }: Bloc, { about, kind }: BallotRecord, at: number): string => {
  if (about === null) return words.nth({ number: at + 1 });
  const isAward = (kind === null || kind === 'award') && rubric.quotas.some(({ award }) => plainText(award) === plainText(about));
  return isAward ? words.nominate({ award: about }) : about;
};

const ballotPart = ({ bloc }: PaperInput, ballot: BallotRecord, at: number): readonly FileChild[] => {
  const { issued, collected, valid, votes } = ballot;
  const { columns } = papers;
  const invalid = collected === null || valid === null ? null : collected - valid;
  const needed = neededIn(bloc.rubric, ballot);
  const of = needed?.of ?? 'valid';
  return [
    running(words.ballot({ number: at + 1, about: titleOf(bloc, ballot, at) }), { bold: true, keepNext: true }),
    running(
      words.counted({ issued: countText(issued), collected: countText(collected), valid: countText(valid), invalid: countText(invalid) }),
      { keepNext: true },
    ),
    ...(needed === null ? [] : [running(words.needed(needed), { keepNext: true })]),
    linedTable(
      [
        { heading: columns.number, width: 8, align: 'center' },
        { heading: columns.agency, width: 48 },
        { heading: columns.votes, width: 14, align: 'center' },
        { heading: columns.share({ of }), width: 18, align: 'center' },
        ...(needed === null ? [] : [{ heading: columns.result, width: 14, align: 'center' as const }]),
      ],
      [...votes]
        .sort(([, a], [, b]) => b - a)
        .map(([agency, count], line) => [
          String(line + 1),
          memberName(bloc, agency),
          votesText(count),
          shareText(count, ballot[of]),
          ...(needed === null ? [] : [resultText(ballot, needed, agency)]),
        ]),
      ROOM,
    ),
    paragraph('', { after: 4 }),
  ];
};

const votesText = (count: number): string => countText(count < 0 ? null : count);

const shareText = (count: number, papersCounted: number | null): string => {
  if (count < 0 || papersCounted === null || papersCounted === 0) return words.blank;
  return `${showNumber(writePoints(roundRatio(ratio(BigInt(count) * 100_000n, BigInt(papersCounted)), 2)), 'vi')}%`;
};

/** Open on a form that is to be filled by hand. */
const resultText = (ballot: BallotRecord, needed: NeededVotes, agency: string): string => {
  const votes = votesIn(ballot, needed, agency);
  if (votes === null) return words.blank;
  return votes.isEnough ? words.passed : words.failed;
};

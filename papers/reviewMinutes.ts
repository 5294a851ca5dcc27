import type { FileChild } from 'docx';
import { ballotRecordsOf } from '#core/bloc/BallotRecord.ts';
import { checkCode } from '#core/checkCode.ts';
import { papers } from '#core/messages/vi/papers.ts';
import { ranking as rankingWords } from '#core/messages/vi/ranking.ts';
import { gradeTitle } from '#core/messages/rankedAgencyJson.ts';
import { whyText } from '#core/messages/whyText.ts';
import { meetingRecordOf, type MeetingRecord } from '#core/papers/MeetingRecord.ts';
import { quotaUses } from '#core/ranking/quotaUse.ts';
import { appraisalDifferences, meetingConclusions, type AppraisalDifference } from './appraisalDifferences.ts';
import { countText } from './countText.ts';
import { memberName, officeName } from './memberName.ts';
import type { PaperFile, PaperInput } from './PaperInput.ts';
import { rankingTable, shown } from './rankingTable.ts';
import { chairSignature, plainSignature } from './signers.ts';
import { officialHeading, paperTitle, signatures } from './word/officialBlocks.ts';
import { paperFile, ROOM } from './word/paperFile.ts';
import { linedTable } from './word/tables.ts';
import { paragraph, partHeading, running } from './word/text.ts';

const words = papers.review;

/** The minutes of the meeting at which the ranking is adopted; what nobody noted is left open with dots. */
export const reviewMinutes = (input: PaperInput): Promise<PaperFile> => {
  const { bloc, snapshot } = input;
  const meeting = meetingRecordOf(bloc);
  const year = bloc.edition;
  return paperFile(papers.files.review, {
    title: `${papers.files.review} ${year}`,
    foot: papers.checkCode({ code: checkCode(snapshot) }),
    children: [
      officialHeading(input, { number: papers.number({ kind: 'BB', kindOfBloc: bloc.kind }), on: meeting.on ?? input.madeOn }),
      ...paperTitle(words.kind, words.about({ bloc: bloc.name, year })),
      ...(input.isProvisional ? [paragraph(papers.provisional, { italics: true, align: 'center', after: 6 })] : []),
      ...timeAndPeople(input, meeting),
      partHeading(words.content),
      ...scores(input),
      ...differences(input),
      ...decisions(input),
      ...ballots(input),
      ...awards(input),
      running(
        words.offices({
          year: year + 1,
          chair: officeName(bloc, meeting.nextChair),
          viceChair: officeName(bloc, meeting.nextViceChair),
          kindOfBloc: bloc.kind,
        }),
      ),
      ...opinions(meeting),
      partHeading(words.conclusion),
      ...(meeting.conclusions.length > 0 ? meeting.conclusions : [words.agreed({ bloc: bloc.name, year, kindOfBloc: bloc.kind })]).map(
        (line) => running(line),
      ),
      running(words.attached, { keepNext: true }),
      signatures([plainSignature(papers.signers.secretary, meeting.secretary), chairSignature(input, meeting.chairedBy)]),
    ],
  });
};

const timeAndPeople = ({ bloc }: PaperInput, meeting: MeetingRecord): readonly FileChild[] => {
  const { members } = bloc;
  const absent = members.filter(({ code }) => meeting.present !== null && !meeting.present.includes(code));
  return [
    partHeading(words.time),
    running(words.when({ ...meeting, year: bloc.edition })),
    running(words.where(meeting)),
    partHeading(words.people),
    running(words.chairedBy({ name: meeting.chairedBy, agency: officeName(bloc, bloc.chairCode), kindOfBloc: bloc.kind })),
    running(words.secretary({ name: meeting.secretary })),
    running(
      meeting.present === null
        ? words.presentUnknown({ whole: members.length })
        : words.present({
            count: meeting.present.length,
            whole: members.length,
            names: meeting.present.map((code) => memberName(bloc, code)),
          }),
    ),
    ...(absent.length > 0 ? [running(words.absent({ names: absent.map(({ name }) => name) }))] : []),
    ...(meeting.guests.length > 0 ? [running(words.guests({ names: meeting.guests }))] : []),
  ];
};

const scores = (input: PaperInput): readonly FileChild[] => {
  const { bloc, ranking } = input;
  return [
    running(words.scores({ count: ranking.agencies.length }), { keepNext: true }),
    rankingTable(input),
    running(rankingWords.order({ keys: bloc.rubric.ranking.order }), { before: 6 }),
    ...(ranking.missing.length > 0 ? [running(words.missing({ names: ranking.missing.map(({ name }) => name) }))] : []),
    running(words.whys, { keepNext: true }),
    ...ranking.agencies.map((one) => running(words.why({ agency: one.member.name, why: whyText(bloc, one, { language: 'vi' }) }))),
  ];
};

const differences = (input: PaperInput): readonly FileChild[] => {
  const { agencies } = input.ranking;
  const concluded = meetingConclusions(input, agencies);
  const isConcluded = ({ agency, leaf }: AppraisalDifference): boolean =>
    concluded.some((one) => one.agency === agency && one.leaf === leaf);
  const found = appraisalDifferences(input, agencies).filter((one) => !isConcluded(one));
  return [
    ...(found.length === 0
      ? [running(words.noDifferences)]
      : [running(words.differences, { keepNext: true }), differenceTable(found, papers.columns.appraised), paragraph('')]),
    ...(concluded.length === 0
      ? []
      : [running(words.concluded, { keepNext: true }), differenceTable(concluded, papers.columns.decided), paragraph('')]),
  ];
};

const differenceTable = (found: readonly AppraisalDifference[], finalHeading: string): FileChild => {
  const { columns } = papers;
  return linedTable(
    [
      { heading: columns.agency, width: 22 },
      { heading: columns.criterion, width: 30 },
      { heading: columns.self, width: 9, align: 'right' },
      { heading: finalHeading, width: 9, align: 'right' },
      { heading: columns.reason, width: 30 },
    ],
    found.map(({ agency, leaf, self, final, reason }) => [
      agency.member.name,
      `${leaf.code} ${leaf.title}`,
      shown(self),
      shown(final),
      reason,
    ]),
    ROOM,
  );
};

const decisions = ({ bloc }: PaperInput): readonly FileChild[] => {
  if (bloc.decisions.length === 0) return [running(words.noDecisions)];
  const { columns } = papers;
  const aboutOf = (on: string): string => {
    const gate = bloc.rubric.gates.find(({ id }) => id === on);
    if (gate) return gate.text;
    const grade = bloc.rubric.grades.find(({ key }) => `grade:${key}` === on);
    if (grade) return `${columns.grade}: ${gradeTitle(grade, 'vi') ?? on}`;
    const deadline = bloc.rubric.deadlines.find(({ what }) => `late:${what}` === on);
    return deadline ? `${columns.late}: ${deadline.what}` : on;
  };
  return [
    running(words.decisions({ kindOfBloc: bloc.kind }), { keepNext: true }),
    linedTable(
      [
        { heading: columns.agency, width: 24 },
        { heading: columns.about, width: 34 },
        { heading: columns.decided, width: 10, align: 'center' },
        { heading: columns.reason, width: 32 },
      ],
      bloc.decisions.map(({ agency, on, holds, reason }) => [
        memberName(bloc, agency),
        aboutOf(on),
        holds ? papers.yes : papers.no,
        reason,
      ]),
      ROOM,
    ),
    paragraph(''),
  ];
};

const ballots = ({ bloc }: PaperInput): readonly FileChild[] => {
  const records = ballotRecordsOf(bloc);
  if (records.length === 0) return [running(words.noBallot)];
  return [
    running(words.ballot),
    ...records.map(({ about, issued, collected, valid }, at) =>
      running(
        words.ballotLine({
          about: about ?? papers.vote.nth({ number: at + 1 }),
          issued: countText(issued),
          collected: countText(collected),
          valid: countText(valid),
        }),
      ),
    ),
  ];
};

const awards = ({ bloc, ranking }: PaperInput): readonly FileChild[] => {
  const lines = quotaUses(bloc, ranking).flatMap(({ quota: { award, text }, slots, proposed, tied }) => [
    ...(slots === null && proposed.length === 0 ? [words.awardByChair({ award, text: text ?? papers.columns.award })] : []),
    ...(proposed.length > 0 ? [words.award({ award, names: proposed.map((code) => memberName(bloc, code)) })] : []),
    ...(tied.length > 0 ? [words.awardTied({ award, names: tied.map((code) => memberName(bloc, code)) })] : []),
  ]);
  return lines.length === 0
    ? [running(words.noAwards)]
    : [running(words.awards, { keepNext: true }), ...lines.map((line) => running(line))];
};

const opinions = ({ opinions: said }: MeetingRecord): readonly FileChild[] =>
  said.length === 0
    ? [running(words.noOpinions)]
    : [running(words.opinions, { keepNext: true }), ...said.map((line) => running(`- ${line}`))];

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { ballotRecordsOf } from '#core/bloc/BallotRecord.ts';
import { showPoints } from '#core/messages/numbers.ts';
import { meetingRecordOf } from '#core/papers/MeetingRecord.ts';
import { ZERO } from '#core/points.ts';
import { readExport, type ReadExport } from '#core/ranking/blocExport.ts';
import type { RankedAgency } from '#core/ranking/Ranking.ts';
import { verifyRanking } from '#workbook/ranking/verifyRanking.ts';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import { loadSampleBlocs } from '../local/sampleBlocs.ts';
import { sha256 } from '../test/sha256.ts';

const BLOC_PAPERS = [
  'Bảng xếp hạng tạm.xlsx',
  'Bảng xếp hạng.xlsx',
  'Dữ liệu của khối.json',
  'Biên bản họp tổng kết.docx',
  'Biên bản kiểm phiếu.docx',
  'Tờ trình đề nghị khen thưởng.docx',
  'Thông báo kết quả.docx',
  'Danh sách đề nghị khen thưởng.csv',
  'Danh sách đề nghị khen thưởng.json',
  'Điều gì làm thay đổi thứ hạng.json',
  'Kiểm tra lại.txt',
];

/** The words of a Word file, each paragraph on a line of its own. */
const wordsIn = (path: string): string =>
  new TextDecoder()
    .decode(unzipSync(readFileSync(path))['word/document.xml'])
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

/** Where the papers of a sample's whole year are not all there, or do not say what its frozen ranking says; empty where all is right. */
export const demoYearFaults = async (root: string, sample: string, out: string): Promise<readonly string[]> => {
  const [chosen] = await loadSampleBlocs(join(root, 'samples'), { bloc: sample });
  if (!chosen) return ['there is no such sample'];
  const files = new Set(readdirSync(out).map((name) => name.normalize('NFC')));
  const wanted = [
    ...BLOC_PAPERS,
    ...chosen.bloc.members.flatMap(({ code }) => [`Biên nhận - ${code}.json`, `Phiếu kết quả - ${code}.docx`]),
  ];
  const missing = wanted.filter((name) => !files.has(name)).map((name) => `${name} is not there`);
  if (missing.length > 0) return missing;
  const year = readExport(JSON.parse(readFileSync(join(out, 'Dữ liệu của khối.json'), 'utf8')), sha256);
  return [...workbookFaults(out, year), ...yearFaults(year), ...paperFaults(out, year), ...nomineeFaults(out, year)];
};

const workbookFaults = (out: string, { ranked }: ReadExport): readonly string[] => {
  const verified = verifyRanking(readWorkbook(readFileSync(join(out, 'Bảng xếp hạng.xlsx'))), sha256);
  if (verified === null) return ['the workbook is no ranking'];
  const { year, parts } = verified;
  return [
    ...parts.filter(({ agrees }) => !agrees).map(({ part }) => `the workbook differs in its ${part}`),
    ...(year.isProvisional ? ['the workbook is provisional'] : []),
    ...(year.ranked.snapshot === ranked.snapshot ? [] : ['workbook and export are of two rankings']),
  ];
};

/** What a year must have gone through. */
const yearFaults = ({ ranked: { bloc, ranking }, isProvisional, hashes }: ReadExport): readonly string[] => {
  const ballots = ballotRecordsOf(bloc);
  const { present } = meetingRecordOf(bloc);
  const held = [
    [!isProvisional, 'the export is provisional'],
    [hashes.snapshot.stated === hashes.snapshot.recomputed, 'the export does not come to its own hash'],
    [ranking.missing.length === 0, 'agencies are missing'],
    [ranking.agencies.every(({ isAppraised }) => isAppraised), 'an agency was not appraised'],
    [bloc.appraisals.some(({ reason }) => reason !== null), 'no score was changed'],
    [bloc.appraisals.some(({ inMeeting }) => inMeeting === true), 'the meeting concluded nothing'],
    [present !== null && present.length > 0, 'nobody wrote down who was there'],
    [ballots.some(({ kind }) => kind === 'election'), 'nobody was elected'],
    [ballots.every(({ issued, collected, valid }) => issued === collected && (valid ?? 0) > 0), 'a ballot was not counted'],
  ] as const;
  return held.filter(([isHeld]) => !isHeld).map(([, fault]) => fault);
};

const rowOf = ({ member, rank, final }: RankedAgency, text: string): boolean => {
  const lines = text.split('\n');
  const at = lines.indexOf(member.name);
  const row = at < 0 ? [] : lines.slice(at, at + 10);
  return row.includes(showPoints(final.total ?? ZERO, 'vi')) && row.includes(rank === null ? 'Không xét' : String(rank));
};

const paperFaults = (out: string, { ranked: { bloc, ranking } }: ReadExport): readonly string[] => {
  const paper = (name: string): string => wordsIn(join(out, `${name}.docx`));
  const [minutes, notice, votes] = [paper('Biên bản họp tổng kết'), paper('Thông báo kết quả'), paper('Biên bản kiểm phiếu')];
  const meeting = meetingRecordOf(bloc);
  const absent = bloc.members.filter(({ code }) => meeting.present?.includes(code) === false);
  const inMinutes = [meeting.place, meeting.chairedBy, meeting.secretary, ...absent.map(({ name }) => name)].filter((one) => one !== null);
  return [
    ...ranking.agencies.flatMap((one) => [
      ...(rowOf(one, minutes) ? [] : [`the minutes do not rank ${one.member.code} so`]),
      ...(rowOf(one, notice) ? [] : [`the notice does not rank ${one.member.code} so`]),
      ...(paper(`Phiếu kết quả - ${one.member.code}`).includes(`Tổng điểm ${showPoints(one.final.total ?? ZERO, 'vi')}`)
        ? []
        : [`the slip of ${one.member.code} has another total`]),
    ]),
    ...inMinutes.filter((words) => !minutes.includes(words)).map((words) => `the minutes do not tell ${words}`),
    ...ballotRecordsOf(bloc).flatMap(({ about }) =>
      about !== null && votes.includes(about) ? [] : [`no count of ${about ?? 'a ballot'}`],
    ),
    ...(minutes.includes('chưa chốt') || notice.includes('chưa chốt') ? ['a paper calls a frozen ranking provisional'] : []),
  ];
};

const nomineeFaults = (out: string, { ranked: { ranking } }: ReadExport): readonly string[] => {
  const proposed = ranking.agencies.filter(({ award }) => award !== null);
  const file = JSON.parse(readFileSync(join(out, 'Danh sách đề nghị khen thưởng.json'), 'utf8')) as {
    readonly nominees: readonly { readonly agency: string }[];
  };
  const csv = readFileSync(join(out, 'Danh sách đề nghị khen thưởng.csv'), 'utf8').trimEnd().split('\r\n');
  const letter = wordsIn(join(out, 'Tờ trình đề nghị khen thưởng.docx'));
  const codes = (some: readonly string[]): string => [...some].sort().join(' ');
  return [
    ...(codes(file.nominees.map(({ agency }) => agency)) === codes(proposed.map(({ member }) => member.code))
      ? []
      : ['other nominees as JSON']),
    ...(csv.length === 1 + proposed.length ? [] : ['other nominees as CSV']),
    ...proposed.filter(({ member }) => !letter.includes(member.fullName)).map(({ member }) => `the letter leaves ${member.code} out`),
  ];
};

import { endpoints } from '#core/endpoints/endpoints.ts';
import { memberEntryOf } from '#core/members/MemberEntry.ts';
import { memberBookOf } from '#core/messages/memberBookOf.ts';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { peopleBookOf } from '#core/messages/peopleBookOf.ts';
import { can } from '#core/permissions/can.ts';
import { Problem } from '#core/problem.ts';
import { exportJson } from '#core/ranking/blocExport.ts';
import { withoutRecord } from '#core/versions/withoutRecord.ts';
import { rankingWorkbook } from '#workbook/ranking/rankingWorkbook.ts';
import { scoringWorkbook } from '#workbook/scoring/scoringWorkbook.ts';
import { templateName } from '#workbook/scoring/templateName.ts';
import { membersWorkbook } from '#workbook/lists/membersWorkbook.ts';
import { peopleWorkbook } from '#workbook/people/peopleWorkbook.ts';
import { rubricWorkbook } from '#workbook/rubric/rubricWorkbook.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { sha256 } from '../store/hashing.ts';
import { periodName } from '../store/keys.ts';
import { listMembers } from '../store/members.ts';
import type { RubricVersion } from '../store/RubricVersion.ts';
import { downloadAppraisals } from './downloadAppraisals.ts';
import { papers } from './papers.ts';
import { province } from './province.ts';
import { rankingFor } from './rankingFor.ts';
import { entryOf } from './judging/people.ts';
import { resourceOf } from './authorise.ts';
import { judgedYear } from './judgedYear.ts';
import { openedYear } from './openedYear.ts';
import { periodInNames } from './periodInNames.ts';
import { rubricYear } from './rubricYears.ts';
import { readRanking } from './readRanking.ts';
import { serve, type Served } from './serve.ts';
import type { StoreDoors } from './StoreDoors.ts';
import { tryRubric } from './tryRubric.ts';

/** Papers of the bloc are in Vietnamese, whatever language the screen speaks. */
const messages = messagesOf('vi');

const downloadRanking = serve<typeof endpoints.downloadRanking, StoreDoors>(endpoints.downloadRanking, async ({ path }, call) => {
  const { provisional, ...ranked } = await rankingFor(call, path);
  const workbook = rankingWorkbook({ ...ranked, isProvisional: provisional, madeOn: null, messages });
  return { body: writeWorkbook(workbook), fileName: `Bảng xếp hạng ${periodInNames(path)} - ${ranked.bloc.id}.xlsx` };
});

const downloadExport = serve<typeof endpoints.downloadExport, StoreDoors>(endpoints.downloadExport, async ({ path }, call) => {
  const { provisional, rejected, ...ranked } = await rankingFor(call, path);
  const exported = exportJson({ ranked, rejected, isProvisional: provisional, madeOn: null });
  return { body: new TextEncoder().encode(JSON.stringify(exported)), fileName: `${path.bloc}-${periodName(path)}.json` };
});

const downloadTemplate = serve<typeof endpoints.downloadTemplate, StoreDoors>(endpoints.downloadTemplate, async ({ path }, { doors }) => {
  const { judged: bloc } = await judgedYear(doors, path);
  const member = bloc.members.find(({ code }) => code === path.agency);
  if (!member) throw new Problem('agency.unknown', { agency: path.agency, members: bloc.members.map(({ code }) => code) });
  return {
    body: writeWorkbook(scoringWorkbook(bloc, member, { messages, sha256 })),
    fileName: templateName(bloc, member, periodInNames(path)),
  };
});

const downloadRubric = serve<typeof endpoints.downloadRubric, StoreDoors>(endpoints.downloadRubric, async ({ path }, { doors }) => {
  const { version, bloc } = await rubricYear(doors, path, path.version);
  return { body: writeWorkbook(rubricWorkbook(withoutRecord(bloc), messages)), fileName: rubricFileName(version) };
});

const rubricFileName = ({ bloc, edition, version }: RubricVersion): string => `Bộ tiêu chí ${edition} - ${bloc} - bản ${version}.xlsx`;

const downloadMembers = serve<typeof endpoints.downloadMembers, StoreDoors>(
  endpoints.downloadMembers,
  async ({ path }, { doors, language }) => {
    const { bloc } = await openedYear(doors, path);
    const words = memberBookOf(language);
    return { body: writeWorkbook(membersWorkbook(bloc.members.map(memberEntryOf), words)), fileName: `${words.sheet} - ${bloc.id}.xlsx` };
  },
);

const downloadPeople = serve<typeof endpoints.downloadPeople, StoreDoors>(
  endpoints.downloadPeople,
  async ({ path }, { doors, caller, period, today, language }) => {
    const [{ bloc }, members] = await Promise.all([openedYear(doors, path), listMembers(doors.store, path.bloc)]);
    const words = peopleBookOf(language);
    const seesAddresses = can(caller, 'managePeople', resourceOf(path.bloc, null, period, today));
    const people = members.map((one) => entryOf(one, seesAddresses));
    return { body: writeWorkbook(peopleWorkbook(people, bloc, words)), fileName: `${words.sheet} - ${bloc.id}.xlsx` };
  },
);

/**
 * The ranking, to read and to take along, with the workbooks that alone carry the writer, and what needs the readers of both kinds of
 * workbook at once. The words of findings and of ranks together are more than any other function may weigh.
 */
export const exports: readonly Served<StoreDoors>[] = [
  readRanking,
  downloadRanking,
  downloadExport,
  downloadTemplate,
  downloadRubric,
  downloadPeople,
  downloadMembers,
  downloadAppraisals,
  tryRubric,
  ...papers,
  ...province,
];

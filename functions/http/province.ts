import type { Bloc } from '#core/bloc/Bloc.ts';
import { hasReached } from '#core/bloc/states.ts';
import * as endpoints from '#core/endpoints/province.ts';
import { gradeTitle } from '#core/messages/rankedAgencyJson.ts';
import type { Language } from '#core/messages/language.ts';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { provinceBookOf } from '#core/messages/provinceBookOf.ts';
import { can } from '#core/permissions/can.ts';
import { writePoints, type Points } from '#core/points.ts';
import { Problem } from '#core/problem.ts';
import type { Province, ProvinceBloc } from '#core/province/Province.ts';
import { awardUses, blocYears, yearBefore } from '#core/province/provinceFigures.ts';
import type { FrozenLine, FrozenResult } from '#core/ranking/FrozenResult.ts';
import { frozenResultOf } from '#core/ranking/frozenResultOf.ts';
import { provinceWorkbook } from '#workbook/province/provinceWorkbook.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { findNewestVersion } from '../store/blocs.ts';
import { findFrozenResult } from '../store/frozenResult.ts';
import type { PeriodId } from '../store/keys.ts';
import { findPeriod, listEditions, type Period } from '../store/periods.ts';
import { allHeads, counts } from './allHeads.ts';
import { resourceOf } from './authorise.ts';
import { currentRanking } from './currentRanking.ts';
import { serve, type Call, type Served } from './serve.ts';
import type { StoreDoors } from './StoreDoors.ts';

/** So many earlier years make a trend. */
const MOST_EARLIER = 4;

type Reader = Pick<Call<typeof endpoints.readProvince, StoreDoors>, 'doors' | 'caller' | 'today'>;

const provinceOf = async ({ doors, caller, today }: Reader, path: PeriodId): Promise<Province> => {
  const ids = [...new Set(caller.memberships.map(({ bloc }) => bloc))].filter((id) =>
    can(caller, 'readProvince', resourceOf(id, null, { state: 'draft', due: null }, today)),
  );
  const found = (await Promise.all(ids.map((id) => blocIn(doors, { ...path, bloc: id })))).flatMap((one) => one ?? []);
  const own = found.find(({ file }) => file.id === path.bloc);
  if (!own) throw new Problem('bloc.notFound', { bloc: path.bloc });
  const blocs = await Promise.all(
    found.filter(({ file }) => file.province === own.file.province).map((one) => provinceBloc(doors, path, one)),
  );
  const order = new Intl.Collator('vi');
  return { province: own.file.province, edition: path.edition, blocs: blocs.sort((a, b) => order.compare(a.name, b.name)) };
};

interface FoundBloc {
  readonly file: Bloc;
  readonly period: Period | null;
}

/** A bloc with its file of that year; the newest where it has no such year. */
const blocIn = async ({ store, findBloc }: StoreDoors, id: PeriodId): Promise<FoundBloc | null> => {
  const period = await findPeriod(store, id);
  const version = period?.blocVersion ?? (await findNewestVersion(store, id.bloc))?.version;
  return version === undefined ? null : { file: await findBloc(id.bloc, version), period };
};

const provinceBloc = async (doors: StoreDoors, path: PeriodId, { file, period }: FoundBloc): Promise<ProvinceBloc> => {
  const id = { ...path, bloc: file.id };
  const heads = period === null ? [] : [...(await allHeads(doors.store, id)).values()].filter(counts);
  const years = (await listEditions(doors.store, file.id)).filter((edition) => edition < path.edition).slice(0, MOST_EARLIER);
  const [result, ...earlier] = await Promise.all([id, ...years.map((edition) => ({ ...id, edition }))].map((one) => resultOf(doors, one)));
  return {
    bloc: file.id,
    name: file.name,
    kind: file.kind,
    state: period?.state ?? null,
    due: period?.latestDue ?? null,
    members: file.members.length,
    sent: heads.length,
    confirmed: heads.filter(({ state }) => state !== 'sent' && state !== 'returned').length,
    result: result ?? null,
    earlier: earlier.flatMap((one) => one ?? []),
  };
};

/** What a frozen year came to; worked out anew where it was frozen before results were kept. `null` while it is not frozen. */
const resultOf = async (doors: StoreDoors, id: PeriodId): Promise<FrozenResult | null> => {
  const period = await findPeriod(doors.store, id);
  if (period === null || !hasReached(period.state, 'frozen')) return null;
  return (await findFrozenResult(doors.store, id)) ?? frozenResultOf(await currentRanking(doors, id));
};

const readProvince = serve<typeof endpoints.readProvince, StoreDoors>(endpoints.readProvince, async ({ path }, call) => {
  const province = await provinceOf(call, path);
  return {
    body: {
      province: province.province,
      edition: province.edition,
      awards: awardUses(province).map((one) => ({ ...one })),
      blocs: province.blocs.map((one) => blocJson(one, call.language)),
    },
  };
});

const blocJson = (one: ProvinceBloc, language: Language) => ({
  bloc: one.bloc,
  name: one.name,
  state: one.state,
  due: one.due,
  members: one.members,
  sent: one.sent,
  confirmed: one.confirmed,
  ranking: one.result && one.result.agencies.map((line) => lineJson(line, yearBefore(one, line.agency), language)),
  quotas: one.result && one.result.quotas.map((quota) => ({ ...quota })),
  years: blocYears(one).map(({ mean, first, ...year }) => ({ ...year, mean: pointsText(mean), first: [...first] })),
});

const pointsText = (points: Points | null): string | null => (points === null ? null : writePoints(points));

const lineJson = ({ total, grade, ...line }: FrozenLine, before: FrozenLine | null, language: Language) => ({
  ...line,
  total: writePoints(total),
  grade: gradeTitle(grade, language),
  lastRank: before?.rank ?? null,
});

const downloadProvince = serve<typeof endpoints.downloadProvince, StoreDoors>(endpoints.downloadProvince, async ({ path }, call) => {
  const province = await provinceOf(call, path);
  const { language } = call;
  const words = provinceBookOf(language);
  const workbook = provinceWorkbook(province, { words, messages: messagesOf(language) });
  return { body: writeWorkbook(workbook), fileName: words.fileName({ province: province.province, year: province.edition }) };
});

/** What the office of a province looks at. */
export const province: readonly Served<StoreDoors>[] = [readProvince, downloadProvince];

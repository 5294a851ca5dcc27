import { blocFor } from '#core/bloc/blocFor.ts';
import type { ReplyOf } from '#core/endpoints/Endpoint.ts';
import { endpoints } from '#core/endpoints/endpoints.ts';
import { readPoints, writePoints, ZERO } from '#core/points.ts';
import { typedScores } from '#core/ranking/insights/typedScores.ts';
import { leavesOf } from '#core/rubric/Rubric.ts';
import type { Inhabitant } from '../people/seededPeople.ts';
import { attachDocument } from './attachDocument.ts';
import { askJson, headOf, holderOf, holdersOf, leaderFor, type DemoGround } from './DemoGround.ts';

const REASONS = [
  'Chưa có văn bản phê duyệt kèm theo',
  'Báo cáo gửi chậm so với thời hạn quy định',
  'Số liệu chưa thống nhất với báo cáo của ngành',
  'Tài liệu kiểm chứng chưa đủ theo yêu cầu của tiêu chí',
] as const;
const ANSWER = 'Đơn vị đã gửi bổ sung văn bản trong thời hạn giải trình, đề nghị xem xét lại.';
const KEPT = 'Chấp nhận giải trình, tài liệu bổ sung hợp lệ';

const ROWS_EACH = 2;

type Row = ReplyOf<typeof endpoints.readAppraisal>['rows'][number];

/** Each agency is given to an appraiser of another one. */
const appraiserOf = (ground: DemoGround, agency: string): Inhabitant => {
  const [first, ...more] = holdersOf(ground, 'appraiser');
  return first.agency?.code === agency ? (more[0] ?? first) : first;
};

/** The chair assigns every agency to somebody who is not of it. */
const assign = async (ground: DemoGround): Promise<void> => {
  for (const appraiser of holdersOf(ground, 'appraiser')) {
    const agencies = ground.bloc.members.map(({ code }) => code).filter((code) => appraiserOf(ground, code) === appraiser);
    await askJson(ground, holderOf(ground, 'chair'), endpoints.assignAppraiser, {
      json: { person: appraiser.person.id, agencies, criteria: null },
    });
  }
};

const readRows = (ground: DemoGround, who: Inhabitant, agency: string) =>
  askJson(ground, who, endpoints.readAppraisal, { path: { agency } });

/** The next score below that the criterion takes; `null` where there is none. */
const lowered = ({ bloc }: DemoGround, agency: string, { criterion, kind, self, mine }: Row): string | null => {
  const own = blocFor(bloc, agency).rubric;
  const leaf = leavesOf(own).find(({ code }) => code === criterion);
  const from = self === null ? null : readPoints(self);
  if (!leaf || !mine || kind !== 'scored' || from === null || from <= ZERO) return null;
  const below = typedScores(leaf, own.scale.step, from, -1);
  return below.count === 0 ? null : writePoints(below.at(0));
};

/** Two criteria of each agency, other ones for each, go down a step with a reason; then the turn is closed. */
export const firstTurn = async (ground: DemoGround): Promise<void> => {
  await assign(ground);
  for (const [at, { code: agency }] of ground.bloc.members.entries()) {
    const who = appraiserOf(ground, agency);
    const { revision, rows } = await readRows(ground, who, agency);
    const possible = rows.flatMap((row) => {
      const score = lowered(ground, agency, row);
      return score === null ? [] : [{ criterion: row.criterion, score }];
    });
    const start = (3 * at) % Math.max(1, possible.length - ROWS_EACH);
    const chosen = possible
      .slice(start, start + ROWS_EACH)
      .map((row, index) => ({ ...row, reason: REASONS[(at + index) % REASONS.length] }));
    const scored =
      chosen.length === 0
        ? { revision }
        : await askJson(ground, who, endpoints.appraiseRows, { path: { agency }, seen: revision, json: { rows: chosen } });
    await close(ground, agency, scored.revision);
  }
};

const close = (ground: DemoGround, agency: string, seen: number) =>
  askJson(ground, leaderFor(ground, agency), endpoints.closeAppraisal, { path: { agency }, seen });

const isChanged = ({ difference, appraised }: Row): boolean => appraised !== null && difference !== '0';

/** Every second agency answers its first changed row, with a document beside it, and accepts the others; the rest accept everything at once. */
export const answers = async (ground: DemoGround): Promise<void> => {
  for (const [at, { code: agency }] of ground.bloc.members.entries()) {
    const head = headOf(ground, agency);
    const { revision, rows } = await readRows(ground, head, agency);
    const [first] = rows.filter(isChanged);
    const said = at % 2 === 1 && first ? [{ criterion: first.criterion, accepted: false, text: ANSWER }] : [];
    for (const { criterion, text } of said) await attachDocument(ground, agency, criterion, text);
    await askJson(ground, head, endpoints.answerAppraisal, { path: { agency }, seen: revision, json: { answers: said, acceptRest: true } });
  }
};

/** The rows that an agency did not accept and that still differ from what it gave itself. */
export const contested = async (ground: DemoGround, who: Inhabitant, agency: string) => {
  const { revision, rows } = await readRows(ground, who, agency);
  return { revision, rows: rows.filter((row) => row.answer?.accepted === false && isChanged(row)) };
};

/** What every fourth agency answered is accepted; the other answers are left to the meeting. */
export const secondTurn = async (ground: DemoGround): Promise<void> => {
  for (const [at, { code: agency }] of ground.bloc.members.entries()) {
    const who = appraiserOf(ground, agency);
    const { revision, rows } = await contested(ground, who, agency);
    const given = rows.map(({ criterion, self }) => ({ criterion, score: self, reason: KEPT }));
    const scored =
      at % 4 === 1 && given.length > 0
        ? await askJson(ground, who, endpoints.appraiseRows, { path: { agency }, seen: revision, json: { rows: given } })
        : { revision };
    await close(ground, agency, scored.revision);
  }
};

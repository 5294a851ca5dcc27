import { endpoints } from '#core/endpoints/endpoints.ts';
import type { MotionKind } from '#core/meeting/MotionKind.ts';
import { quotaUses } from '#core/ranking/quotaUse.ts';
import type { Ranking } from '#core/ranking/Ranking.ts';
import { readExport } from '#core/ranking/blocExport.ts';
import type { Inhabitant } from '../people/seededPeople.ts';
import { contested } from './appraisalTurns.ts';
import { sha256 } from '../../functions/store/hashing.ts';
import { ask, askJson, headOf, holderOf, leaderFor, type DemoGround } from './DemoGround.ts';

const CONCLUDED = 'Cuộc họp xem tài liệu bổ sung, thống nhất giữ điểm tự chấm của đơn vị';
const NOT_HELD = 'Đã đối chiếu hồ sơ, không có trường hợp này trong năm';

/** How many stand on a ballot beside those that may be chosen. */
const MORE_CANDIDATES = 2;

interface Ballot {
  readonly motion: string;
  readonly kind: MotionKind;
  readonly title: string;
  readonly candidates: readonly string[];
  readonly seats: number;
}

/** One of the bloc's matters in prose is decided for the agency that stands first. */
export const decideMatters = async (ground: DemoGround): Promise<void> => {
  const chair = holderOf(ground, 'chair');
  const { matters, agencies } = await askJson(ground, chair, endpoints.readDecisions);
  const gate = matters.find(({ kind }) => kind === 'gate');
  const agency = agencies.find((one) => one.agency !== ground.bloc.chairCode);
  if (!gate || !agency) return;
  await askJson(ground, chair, endpoints.decide, {
    path: { agency: agency.agency },
    seen: agency.revision,
    json: { on: gate.on, holds: false, reason: NOT_HELD },
  });
};

/** The meeting as it is held: who is there, what it concludes, what it votes on, who is elected. */
export const meetingDay = async (ground: DemoGround): Promise<void> => {
  const revision = await attend(ground);
  await conclude(ground);
  for (const ballot of await ballotsOn(ground)) await vote(ground, ballot);
  await elect(ground, revision);
};

/** All but the last member of the list. */
const presentAt = ({ bloc }: DemoGround): readonly string[] =>
  bloc.members.slice(0, Math.max(1, bloc.members.length - 1)).map(({ code }) => code);

const attendance = (ground: DemoGround) => ({
  place: `Hội trường ${ground.bloc.members.find(({ code }) => code === ground.bloc.chairCode)?.name ?? ''}`,
  chairedBy: holderOf(ground, 'chair').person.name,
  secretary: holderOf(ground, 'secretary').person.name,
  present: presentAt(ground),
});

const attend = async (ground: DemoGround): Promise<number> => {
  const { revision } = await askJson(ground, holderOf(ground, 'secretary'), endpoints.saveMeeting, {
    seen: 0,
    json: {
      ...attendance(ground),
      on: `${ground.bloc.edition}-12-05`,
      from: '8 giờ 00',
      to: '11 giờ 15',
      guests: ['Đại diện Phòng Thi đua - Khen thưởng, Sở Nội vụ'],
    },
  });
  return revision;
};

/** What appraisers and agencies could not settle is settled on the record. */
const conclude = async (ground: DemoGround): Promise<void> => {
  for (const { code: agency } of ground.bloc.members) {
    const leader = leaderFor(ground, agency);
    const { revision, rows } = await contested(ground, leader, agency);
    if (rows.length === 0) continue;
    const given = rows.map(({ criterion, self }) => ({ criterion, score: self, reason: CONCLUDED }));
    await askJson(ground, leader, endpoints.concludeRows, { path: { agency }, seen: revision, json: { rows: given } });
  }
};

const rankingNow = async (ground: DemoGround): Promise<Ranking> => {
  const exported = await ask(ground, holderOf(ground, 'chair'), endpoints.downloadExport);
  return readExport(await exported.json(), sha256).ranked.ranking;
};

/** One ballot for each award with a count, one for agencies that share a rank, two for the offices of the next year. */
const ballotsOn = async (ground: DemoGround): Promise<readonly Ballot[]> => {
  const { bloc } = ground;
  const ranking = await rankingNow(ground);
  const ranked = ranking.agencies.filter(({ rank }) => rank !== null);
  const codes = ranked.map(({ member }) => member.code);
  const taken = new Set<string>();
  const onAwards = quotaUses(bloc, ranking).flatMap(({ quota: { award }, slots }, at): readonly Ballot[] => {
    if (slots === null || slots === 0) return [];
    const free = codes.filter((code) => !taken.has(code));
    for (const code of free.slice(0, slots)) taken.add(code);
    const candidates = free.slice(0, slots + MORE_CANDIDATES);
    return [{ motion: `khen-thuong-${at + 1}`, kind: 'award', title: award, candidates, seats: Math.min(slots, candidates.length) }];
  });
  const level = ranked.filter((one) => ranked.filter(({ rank }) => rank === one.rank).length > 1).map(({ member }) => member.code);
  const onTies: readonly Ballot[] =
    level.length === 0
      ? []
      : [{ motion: 'bang-diem', kind: 'tieBreak', title: 'Xếp thứ tự các đơn vị bằng điểm', candidates: level, seats: 1 }];
  return [...onAwards, ...onTies];
};

const elect = async (ground: DemoGround, seen: number): Promise<void> => {
  const { chairCode, viceChairCode, edition, members } = ground.bloc;
  const others = presentAt(ground).filter((code) => code !== chairCode && code !== viceChairCode);
  const standing = others.length < 2 ? members.map(({ code }) => code) : others;
  const [chair = null, viceChair = null] = standing;
  const office = { kind: 'election', seats: 1 } as const;
  await vote(ground, {
    ...office,
    motion: 'bau-truong-khoi',
    title: `Bầu Trưởng khối năm ${edition + 1}`,
    candidates: standing.slice(0, 2),
  });
  await vote(ground, { ...office, motion: 'bau-pho', title: `Bầu Phó Trưởng khối năm ${edition + 1}`, candidates: standing.slice(1, 3) });
  await askJson(ground, holderOf(ground, 'secretary'), endpoints.saveMeeting, {
    seen,
    json: { ...attendance(ground), nextChair: chair, nextViceChair: viceChair },
  });
};

/** Everybody chooses the first on the ballot, but for one who leaves it blank, where there are enough voters for that. */
const vote = async (ground: DemoGround, { motion, ...ballot }: Ballot): Promise<void> => {
  const secretary = holderOf(ground, 'secretary');
  await askJson(ground, secretary, endpoints.openMotion, { path: { motion }, json: { ...ballot, threshold: '50' } });
  const voters: readonly Inhabitant[] = presentAt(ground).map((code) => headOf(ground, code));
  for (const [at, voter] of voters.entries()) {
    const choices = at === voters.length - 1 && at > 2 ? [] : ballot.candidates.slice(0, ballot.seats);
    await askJson(ground, voter, endpoints.castBallot, { path: { motion }, json: { choices } });
  }
  const { issued, collected, valid } = await askJson(ground, secretary, endpoints.countMotion, { path: { motion } });
  ground.say(`${ballot.title}: phát ra ${issued}, thu về ${collected}, hợp lệ ${valid} phiếu`);
};

import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endpoints } from '#core/endpoints/endpoints.ts';
import { readExport } from '#core/ranking/blocExport.ts';
import { sha256 } from '../../../../functions/store/hashing.ts';
import { bodyOf, problemOf } from '../openedBloc.ts';
import { judgedBloc, type JudgedBloc } from './judgedBloc.ts';

const FLAG = 'Cờ thi đua của UBND tỉnh';
const PRESENT = ['TTT', 'STP', 'CAT', 'BDBP'];

let here: JudgedBloc;

beforeAll(async () => {
  here = await judgedBloc(['CAT', 'TTT', 'STP']);
  await here.moveTo('closed', 'review', 'explanation', 'secondReview', 'meeting');
});

afterAll(() => here.stop());

const write = (revision: number, more: object = {}) =>
  here.ask('secretary', endpoints.saveMeeting, {
    headers: { 'if-match': `"${revision}"` },
    json: { place: 'Hội trường Thanh tra tỉnh', chairedBy: 'Nguyễn Thị Lan', secretary: 'Trần Văn Hùng', present: PRESENT, ...more },
  });
const open = (motion: string, json: object) => here.ask('secretary', endpoints.openMotion, { path: { motion }, json });
const cast = (person: string, motion: string, ...choices: readonly string[]) =>
  here.ask(person, endpoints.castBallot, { path: { motion }, json: { choices } });
const count = async (motion: string) => bodyOf(endpoints.countMotion, await here.ask('chair', endpoints.countMotion, { path: { motion } }));
const rankingNow = async () => bodyOf(endpoints.readRanking, await here.ask('chair', endpoints.readRanking));
const awards = async () => Object.fromEntries((await rankingNow()).ranking.map(({ agency, award }) => [agency, award]));

const wordsOf = async (paper: string): Promise<string> => {
  const { body = '' } = await here.ask('chair', endpoints.downloadPaper, { path: { paper } });
  const part = unzipSync(Buffer.from(body, 'base64'))['word/document.xml'];
  return new TextDecoder()
    .decode(part)
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '');
};

describe('a meeting held over the service', () => {
  test('tells in its minutes who was there, when, what was said and who leads next year', async () => {
    expect((await write(0)).statusCode).toBe(200);
    const told = {
      on: '2018-12-03',
      from: '8 giờ 00',
      to: '11 giờ 30',
      guests: ['Đại diện Sở Nội vụ'],
      opinions: ['Đề nghị bổ sung tài liệu ở mục III'],
      agreed: ['Thống nhất kết quả chấm điểm.'],
      nextChair: 'STP',
      nextViceChair: 'CAT',
    };
    expect(bodyOf(endpoints.saveMeeting, await write(1, told))).toMatchObject({ revision: 2, ...told });
    expect(problemOf(await write(2, { nextChair: 'XYZ' })).code).toBe('agency.unknown');
    expect(bodyOf(endpoints.saveMeeting, await write(2))).toMatchObject({ revision: 3, ...told });
    const minutes = await wordsOf('minutes.docx');
    for (const part of [
      'bắt đầu lúc 8 giờ 00, kết thúc lúc 11 giờ 30, ngày 03/12/2018',
      'Hội trường Thanh tra tỉnh',
      'Có mặt 4/8 đơn vị',
      'Đại diện Sở Nội vụ',
      'Đề nghị bổ sung tài liệu ở mục III',
      'Thống nhất kết quả chấm điểm.',
      'năm 2019: Sở Tư pháp; Công an tỉnh.',
      'Trần Văn Hùng',
    ])
      expect(minutes).toContain(part);
  });

  test('tells the scores that it concluded, also where it went back to what the agency gave itself', async () => {
    const reason = 'Cuộc họp giữ nguyên điểm tự chấm';
    const { rows } = bodyOf(endpoints.readAppraisal, await here.ask('chair', endpoints.readAppraisal, { path: { agency: 'CAT' } }));
    const { criterion, self } = rows.find((row) => row.self !== null && row.self !== '0') ?? {};
    const concluded = await here.ask('secretary', endpoints.concludeRows, {
      path: { agency: 'CAT' },
      headers: { 'if-match': '"0"' },
      json: { rows: [{ criterion, score: self, reason }] },
    });
    expect(concluded.statusCode).toBe(200);
    expect(await wordsOf('minutes.docx')).toMatch(/Điểm do cuộc họp thảo luận và kết luận:[^]*Cuộc họp giữ nguyên điểm tự chấm/);
  });
});

describe('a ballot on an award, held over the service', () => {
  test('leaves the award to who has the share that it was held under, and all papers say so', async () => {
    const before = await rankingNow();
    const [first, second, third] = before.ranking.map(({ agency }) => agency) as [string, string, string];
    expect((await awards())[first]).toBe(FLAG);
    const motion = { kind: 'award', title: FLAG, candidates: [first, second, third], seats: 2, threshold: '75' };
    expect(bodyOf(endpoints.openMotion, await open('co', motion))).toMatchObject({ threshold: '75', thresholdOf: 'issued', issued: 4 });
    expect(await awards()).toMatchObject({ [first]: FLAG });
    await cast('chair', 'co', second, first);
    await cast('vice-chair', 'co', second, first);
    await cast('cat-head', 'co', second);
    await cast('bdbp-head', 'co');
    expect(await count('co')).toMatchObject({
      issued: 4,
      collected: 4,
      valid: 3,
      votes: [
        { agency: first, votes: 2, passed: false },
        { agency: second, votes: 3, passed: true },
        { agency: third, votes: 0, passed: false },
      ],
    });
    const after = await rankingNow();
    expect(after.snapshot).not.toBe(before.snapshot);
    expect(await awards()).toMatchObject({ [second]: FLAG });
    const lines = new Map(after.ranking.map((one) => [one.agency, one]));
    expect(lines.get(first)?.why).toContain(`Chưa đề nghị ${FLAG}: được 2/4 phiếu phát ra, cần từ 75%.`);

    const name = (code: string): string => lines.get(code)?.name ?? '';
    const votes = await wordsOf('votes.docx');
    expect(votes).toContain(`1. Bỏ phiếu đề nghị ${FLAG}`);
    expect(votes).toContain('Số phiếu phát ra: 4; thu về: 4; hợp lệ: 3; không hợp lệ: 1.');
    expect(votes).toContain('Tỷ lệ phải đạt: từ 75% số phiếu phát ra trở lên.');
    expect(votes).toContain(`1\n${name(second)}\n3\n75%\nĐạt\n`);
    expect(votes).toContain(`2\n${name(first)}\n2\n50%\nKhông đạt\n`);
    expect(await wordsOf('minutes.docx')).toContain(`- ${FLAG}: ${name(second)}.`);
    const nominees = await here.ask('chair', endpoints.downloadNominees);
    expect(JSON.parse(Buffer.from(nominees.body ?? '', 'base64').toString('utf8'))).toMatchObject({
      nominees: expect.arrayContaining([expect.objectContaining({ agency: second, award: FLAG })]),
    });
  });

  test('is frozen with the ranking, which anybody recomputes from the export', async () => {
    const { snapshot } = await rankingNow();
    const decided = await awards();
    await here.moveTo('frozen', 'published');
    expect((await rankingNow()).snapshot).toBe(snapshot);
    const file = await here.ask('chair', endpoints.downloadExport);
    const { hashes, ranked } = readExport(JSON.parse(Buffer.from(file.body ?? '', 'base64').toString('utf8')), sha256);
    expect(hashes.snapshot).toEqual({ stated: snapshot, recomputed: snapshot });
    expect(Object.fromEntries(ranked.ranking.agencies.map(({ member, award }) => [member.code, award]))).toEqual(decided);
    expect(await wordsOf('minutes.docx')).toContain('Có mặt 4/8 đơn vị');
  });
});

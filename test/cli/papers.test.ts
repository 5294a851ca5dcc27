import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { showNumber } from '#core/messages/numbers.ts';
import { giaouoc, type Captured } from './capture.ts';
import { sample } from './samples.ts';

const NGHE_AN = 'nghe-an-noi-chinh-llvt-2018';
const BALLOT = { about: 'Suy tôn đơn vị nhận cờ', on: '2018-12-03', issued: 9, collected: 9, valid: 8, votes: { CAT: 8, CTHADS: 5 } };
const MEETING = {
  on: '2018-12-03',
  from: '8 giờ 00',
  to: '11 giờ 15',
  place: 'Hội trường Công an tỉnh',
  chairedBy: 'Nguyễn Văn A',
  secretary: 'Trần Thị B',
  present: ['BCHQS', 'BDBP', 'CAT', 'VKSND', 'TAND', 'PCCC', 'TTT', 'STP'],
  nextChair: 'CAT',
  nextViceChair: 'STP',
};

interface Ranked {
  readonly ranking: readonly {
    readonly rank: number | null;
    readonly name: string;
    readonly total: string;
    readonly award: string | null;
    readonly why: string;
  }[];
}

let folder: string;
let bloc: string;
let result: Ranked;
let writing: Captured;

const inFolder = (name: string): string => join(folder, name);

/** The words of a Word file, each paragraph on a line of its own. */
const wordsIn = (path: string): string => {
  const part = unzipSync(readFileSync(path))['word/document.xml'];
  if (!part) throw new Error(`${path} has no text`);
  return new TextDecoder()
    .decode(part)
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
};

const paper = (of: string, name: string): string => wordsIn(join(inFolder(of), `${name}.docx`));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'papers-'));
  bloc = inFolder('bloc.json');
  const plain = JSON.parse(readFileSync(sample(`${NGHE_AN}/bloc.json`), 'utf8')) as object;
  const appraisals = [{ agency: 'BDBP', criterion: 'I.3', score: 1, reason: 'Chưa có quyết định công nhận' }];
  writeFileSync(bloc, JSON.stringify({ ...plain, ballots: [BALLOT], meeting: MEETING, appraisals }));
  const [out, json] = [inFolder('ranking.xlsx'), inFolder('ranking.json')];
  await giaouoc('rank', sample(`${NGHE_AN}/filled`), '--bloc', bloc, '--out', out, '--json', json);
  result = JSON.parse(readFileSync(json, 'utf8')) as Ranked;
  writing = await giaouoc('papers', '--from', out, '--out', inFolder('papers'));
});

describe('giaouoc papers', () => {
  test('writes minutes, letter, notice, a slip for each agency and the nominees', () => {
    expect(writing.code).toBe(0);
    const files = readdirSync(inFolder('papers')).map((name) => name.normalize('NFC'));
    expect(files).toHaveLength(4 + 9 + 2);
    expect(files).toEqual(
      expect.arrayContaining([
        'Biên bản họp tổng kết.docx',
        'Biên bản kiểm phiếu.docx',
        'Tờ trình đề nghị khen thưởng.docx',
        'Thông báo kết quả.docx',
        'Phiếu kết quả - CAT.docx',
        'Danh sách đề nghị khen thưởng.csv',
        'Danh sách đề nghị khen thưởng.json',
      ]),
    );
  });

  test('prints in minutes and notice the ranks and totals of the ranking, in its order', () => {
    for (const text of [paper('papers', 'Biên bản họp tổng kết'), paper('papers', 'Thông báo kết quả')]) {
      const lines = text.split('\n');
      const places = result.ranking.map(({ name, total, rank }) => {
        const at = lines.indexOf(name);
        const row = lines.slice(at, at + 8);
        expect(row).toContain(showNumber(total, 'vi'));
        expect(row).toContain(String(rank));
        return at;
      });
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  test('tells in the minutes the meeting, who was absent, each reason for a change, the ballot, why each stands there, and next year’s offices', () => {
    const text = paper('papers', 'Biên bản họp tổng kết');
    for (const part of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Cuộc họp bắt đầu lúc 8 giờ 00, kết thúc lúc 11 giờ 15, ngày 03/12/2018.',
      'Có mặt 8/9 đơn vị',
      'Vắng mặt: Cục Thi hành án dân sự tỉnh.',
      'Chưa có quyết định công nhận',
      'Suy tôn đơn vị nhận cờ: phát ra 9 phiếu, thu về 9 phiếu, hợp lệ 8 phiếu.',
      'Trưởng khối, Phó Trưởng khối năm 2019: Công an tỉnh; Sở Tư pháp.',
      'Nguyễn Văn A',
      ...result.ranking.map(({ why }) => why),
    ]) {
      expect(text).toContain(part);
    }
  });

  test('counts in the minutes of the vote what is not valid, and the share of the valid papers', () => {
    const text = paper('papers', 'Biên bản kiểm phiếu');
    expect(text).toContain('Số phiếu phát ra: 9; thu về: 9; hợp lệ: 8; không hợp lệ: 1.');
    expect(text).toMatch(/Công an tỉnh\n8\n100%/);
    expect(text).toMatch(/Cục Thi hành án dân sự tỉnh\n5\n62,5%/);
  });

  test('puts before the province exactly those whom the ranking proposes, on paper, as CSV and as JSON', () => {
    const proposed = result.ranking.filter(({ award }) => award !== null).map(({ name }) => name);
    const json = JSON.parse(readFileSync(join(inFolder('papers'), 'Danh sách đề nghị khen thưởng.json'), 'utf8')) as {
      readonly nominees: readonly { readonly name: string; readonly fullName: string }[];
    };
    expect(json.nominees.map(({ name }) => name)).toEqual(proposed);
    const letter = paper('papers', 'Tờ trình đề nghị khen thưởng');
    for (const { fullName } of json.nominees) expect(letter).toContain(fullName);
    const csv = readFileSync(join(inFolder('papers'), 'Danh sách đề nghị khen thưởng.csv'), 'utf8');
    expect(csv.startsWith('\u{FEFF}"TT","Mã đơn vị"')).toBe(true);
    expect(csv.trimEnd().split('\r\n')).toHaveLength(1 + proposed.length);
  });

  test('gives each agency its own result on a slip, with what would change it', () => {
    const text = paper('papers', 'Phiếu kết quả - BDBP');
    expect(text).toContain('Xếp hạng 6/9');
    expect(text).toContain('Chưa có quyết định công nhận');
    expect(text).toMatch(/Đứng trước .+ \(hạng 5\) nếu /);
  });

  test('leaves forms with dots where nobody voted or met, and says that sheets alone are no frozen ranking', async () => {
    const args = ['--from', sample(`${NGHE_AN}/filled`), '--bloc', sample(`${NGHE_AN}/bloc.json`), '--out', inFolder('forms')];
    expect((await giaouoc('papers', ...args)).code).toBe(0);
    expect(paper('forms', 'Biên bản kiểm phiếu')).toContain('Số phiếu phát ra: ……; thu về: ……; hợp lệ: ……; không hợp lệ: …….');
    const minutes = paper('forms', 'Biên bản họp tổng kết');
    expect(minutes).toContain('(Xếp hạng tạm, chưa chốt)');
    expect(minutes).toContain('Có mặt ……/9 đơn vị');
  });

  test('is stopped by a ballot that counts more than was issued, and writes nothing', async () => {
    const plain = JSON.parse(readFileSync(bloc, 'utf8')) as object;
    const wrong = inFolder('wrong.json');
    writeFileSync(wrong, JSON.stringify({ ...plain, ballots: [{ ...BALLOT, collected: 10 }] }));
    const { code, err } = await giaouoc('papers', '--from', sample(`${NGHE_AN}/filled`), '--bloc', wrong, '--out', inFolder('nothing'));
    expect([code, err]).toEqual([2, expect.stringContaining('ballots[0].collected')]);
    expect(existsSync(inFolder('nothing'))).toBe(false);
  });

  test('explains itself in both languages', async () => {
    expect((await giaouoc('papers', '--help')).out).toContain('biên bản kiểm phiếu');
    expect((await giaouoc('papers', '--help', '--lang', 'en')).out).toContain('letter of submission');
    expect((await giaouoc('papers')).code).toBe(2);
  });
});

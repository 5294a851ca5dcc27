import type { ReadingValues } from '../../addin/state/YearDesk.ts';
import { bloc } from './sampleSheet.ts';

const AT = '2018-11-20T03:05:00.000Z';
const HASH = `sha256:${'ab'.repeat(32)}`;
const CHAIR_PERSON = { id: 'chair', name: 'Trần Kim Oanh' };

type AppraisalRow = ReadingValues['appraisal']['rows'][number];
type AppraisalLine = ReadingValues['appraisals']['agencies'][number];

export const appraisalRow = (criterion: string, told: Partial<AppraisalRow> = {}): AppraisalRow => ({
  criterion,
  label: criterion.split('.').at(-1) ?? '',
  title: `Tiêu chí ${criterion}`,
  kind: 'scored',
  max: '50',
  self: '48',
  byRule: null,
  appraised: null,
  reason: null,
  first: null,
  second: null,
  meeting: null,
  answer: null,
  difference: '0',
  measures: [],
  evidence: '',
  register: [],
  explanation: '',
  revision: 0,
  moved: false,
  outdated: false,
  mine: true,
  ...told,
});

const appraisalLine = (index: number, told: Partial<AppraisalLine> = {}): AppraisalLine => ({
  agency: bloc.members[index]?.code ?? '',
  name: bloc.members[index]?.name ?? '',
  state: 'confirmed',
  shown: 'all',
  revision: 2,
  rows: 25,
  appraised: 4,
  changed: 1,
  unanswered: 1,
  outdated: 0,
  ...told,
});

const nothingShown = {
  shown: 'nothing',
  revision: null,
  rows: null,
  appraised: null,
  changed: null,
  unanswered: null,
  outdated: null,
} as const;

/** One of everything that the service may tell of a year, as its schemas have it. */
export const YEAR_ANSWERS: ReadingValues = {
  people: {
    people: [
      { person: 'chair', name: 'Trần Kim Oanh', role: 'chair', agency: 'TTT', from: '2018-01-01', to: null, scope: null, isActive: true },
      {
        person: 'ly',
        name: 'Phan Thị Lý',
        role: 'appraiser',
        agency: null,
        from: '2018-06-01',
        to: '2018-12-31',
        scope: { agencies: ['STP'], criteria: ['I.1'] },
        isActive: true,
      },
      {
        person: 'cu',
        name: 'Nông Văn Sơn',
        role: 'staff',
        agency: 'STP',
        from: '2017-01-01',
        to: '2017-12-31',
        scope: null,
        isActive: false,
      },
    ],
  },
  duties: {
    duties: [
      {
        what: 'send',
        party: 'staff',
        agency: 'CAT',
        by: '2018-11-15',
        overdue: true,
        text: 'Công an tỉnh chưa nộp bảng tự chấm năm 2018.',
      },
      { what: 'close', party: 'chair', agency: null, by: '2018-11-15', overdue: false, text: 'Đã hết hạn nộp; hãy đóng nhận bảng.' },
    ],
  },
  notices: {
    notices: [
      {
        what: 'send',
        agency: 'CAT',
        by: '2018-11-15',
        person: { id: 'cat-staff', name: 'Lê Thu Hương' },
        at: AT,
        state: 'sent',
        text: 'Công an tỉnh chưa nộp bảng tự chấm năm 2018.',
      },
    ],
  },
  deadline: {
    agency: 'STP',
    due: '2018-11-20',
    extended: { by: CHAIR_PERSON, at: AT, reason: 'Lũ quét, mất điện ba ngày.' },
    openUntil: null,
    unlocked: null,
    revision: 1,
  },
  appraisals: {
    agencies: [
      appraisalLine(0),
      appraisalLine(1, { state: 'final', changed: 0, unanswered: 0 }),
      appraisalLine(2, { outdated: 2 }),
      appraisalLine(3, { state: null, ...nothingShown }),
      appraisalLine(4, nothingShown),
    ],
  },
  appraisal: {
    agency: 'STP',
    state: 'confirmed',
    version: 1,
    shown: 'all',
    revision: 3,
    self: '938',
    appraised: '930',
    rows: [
      appraisalRow('II.3.a', {
        self: '90',
        byRule: '60',
        max: '90',
        difference: '-30',
        measures: [{ key: 'actual', value: '2' }],
        evidence: 'Quyết định 1120/QĐ-UBND ngày 12/7/2018',
        register: ['Quyết định 214/QĐ-BTL ngày 03/5/2018'],
        explanation: 'Mô hình thứ ba đang chờ quyết định.',
      }),
      appraisalRow('I.2', {
        appraised: '40',
        reason: 'Thiếu báo cáo quý III.',
        difference: '-8',
        first: { score: '40', reason: 'Thiếu báo cáo quý III.', by: { id: 'ly', name: 'Phan Thị Lý' }, at: AT },
        answer: { accepted: false, text: 'Báo cáo số 88/BC-STP đã gửi ngày 10/10/2018.', by: { id: 'mai', name: 'Bế Thị Mai' }, at: AT },
        revision: 2,
      }),
      appraisalRow('I.3', { outdated: true, appraised: '48', revision: 1 }),
      appraisalRow('I.1.a'),
      appraisalRow('I.1.b'),
    ],
  },
  documents: {
    files: [
      {
        hash: HASH,
        name: 'Quyết định 1120.pdf',
        type: 'application/pdf',
        size: 120_000,
        criterion: 'II.3.a',
        by: 'Bế Thị Mai',
        announcedAt: AT,
      },
    ],
  },
  decisions: {
    matters: [
      { on: 'discipline', kind: 'gate', text: 'Lãnh đạo bị kỷ luật từ khiển trách trở lên' },
      { on: 'grade:xuat_sac', kind: 'condition', text: 'Xuất sắc' },
    ],
    agencies: [
      {
        agency: 'STP',
        name: 'Sở Tư pháp',
        revision: 2,
        decisions: [
          { on: 'discipline', holds: false, points: null, reason: 'Không có quyết định kỷ luật nào.', by: CHAIR_PERSON, at: AT },
          { on: 'notAssigned:I.1.e', holds: true, points: null, reason: 'Không được giao chỉ tiêu này.', by: CHAIR_PERSON, at: AT },
        ],
      },
      { agency: 'CAT', name: 'Công an tỉnh', revision: 0, decisions: [] },
    ],
  },
  meeting: {
    revision: 1,
    place: 'Hội trường Thanh tra tỉnh',
    chairedBy: 'Trần Kim Oanh',
    secretary: null,
    on: '2018-11-20',
    from: '8 giờ 00',
    to: null,
    guests: ['Ban Thi đua - Khen thưởng tỉnh'],
    opinions: [],
    agreed: [],
    nextChair: 'STP',
    nextViceChair: null,
    present: ['TTT', 'STP', 'CAT'],
    absent: ['TAND'],
    conclusions: [{ agency: 'STP', criterion: 'I.2', self: '48', score: '45', reason: 'Đã có báo cáo bổ sung.', by: CHAIR_PERSON, at: AT }],
    motions: [
      {
        motion: 'phieu-1',
        kind: 'award',
        title: 'Đề nghị tặng Cờ thi đua của UBND tỉnh',
        candidates: ['STP', 'CAT'],
        seats: 1,
        threshold: '80',
        thresholdOf: 'issued',
        issued: 3,
        collected: 3,
        open: false,
        mine: true,
        voted: true,
        count: {
          issued: 3,
          collected: 3,
          valid: 3,
          votes: [
            { agency: 'STP', votes: 1, passed: false },
            { agency: 'CAT', votes: 2, passed: true },
          ],
        },
      },
      {
        motion: 'phieu-2',
        kind: 'election',
        title: 'Bầu Trưởng khối năm 2019',
        candidates: ['STP', 'CAT'],
        seats: 1,
        threshold: null,
        thresholdOf: 'issued',
        issued: 3,
        collected: 1,
        open: true,
        mine: true,
        voted: false,
        count: null,
      },
    ],
  },
  records: {
    blocVersion: 3,
    records: [
      {
        kind: 'covenant',
        id: 'covenant',
        tag: HASH,
        content: {
          on: '2018-03-21',
          place: 'Sở Tư pháp',
          vi: 'Tám cơ quan ký giao ước.',
          en: 'Eight agencies sign.',
          signatories: ['TTT', 'STP'],
          contents: [{ vi: 'Hoàn thành nhiệm vụ chính trị.', en: 'Fulfil the tasks.', criteria: ['I.2'] }],
          assumed: ['place'],
        },
      },
      { kind: 'movement', id: '1', tag: HASH, content: { vi: 'Đoàn kết, kỷ cương, sáng tạo', agency: 'STP', assumed: true } },
      { kind: 'registration', id: 'STP', tag: HASH, content: { agency: 'STP', title: 'Tập thể lao động xuất sắc', on: '2018-03-21' } },
    ],
  },
  insights: {
    neighbours: [],
    fullMarks: [],
    jumps: [],
    firstThree: { places: [], decisive: [] },
    possible: [
      { agency: 'STP', isMissing: false, least: '938', most: '938', best: 1, worst: 2 },
      { agency: 'CAT', isMissing: true, least: '0', most: '1000', best: 1, worst: 8 },
    ],
    texts: [
      { about: 'swaps', heading: 'Điều gì làm đổi hạng', lines: ['Công an tỉnh thêm 2 điểm ở I.2 thì đứng trước Sở Tư pháp.'] },
      { about: 'jumps', heading: 'Thay đổi so với năm trước', lines: [] },
    ],
  },
  audit: {
    bloc: bloc.id,
    events: [
      {
        sequence: 2,
        at: AT,
        by: CHAIR_PERSON,
        action: 'deadline.extended',
        facts: { agency: 'STP', reason: 'Lũ quét, mất điện ba ngày.' },
        previousHash: HASH,
        hash: HASH,
      },
      { sequence: 1, at: AT, by: CHAIR_PERSON, action: 'period.opened', facts: {}, previousHash: null, hash: HASH },
    ],
    next: '000000001',
  },
  auditCheck: { bloc: bloc.id, holds: true, head: { sequence: 2, hash: HASH }, brokenAt: null },
};

import type {
  RubricChange,
  RubricComparison,
  RubricPublished,
  RubricTrial,
  RubricVersion,
  RubricVersions,
} from '../../addin/client/replies.ts';
import { bloc } from './sampleSheet.ts';

const hashOf = (digit: string): string => `sha256:${digit.repeat(64)}`;

const CHANGES: RubricChange[] = [
  { is: 'changed', text: 'I.1.a: điểm tối đa 50 → 60' },
  { is: 'removed', text: 'Bỏ tiêu chí III.2.đ' },
];

const first = {
  version: 1,
  hash: hashOf('1'),
  previousHash: null,
  publishedAt: '2018-03-12T02:00:00.000Z',
  by: { id: 'chair', name: 'Trần Kim Oanh' },
  reason: null,
};

const second = {
  ...first,
  version: 2,
  hash: hashOf('2'),
  previousHash: hashOf('1'),
  publishedAt: '2018-06-20T02:00:00.000Z',
  reason: 'Hội nghị khối thống nhất sửa hai tiêu chí',
};

export interface RubricAnswers {
  versions: RubricVersions;
  current: RubricVersion;
  comparison: RubricComparison;
  trial: RubricTrial;
  published: RubricPublished;
}

/** Two versions are published, nobody has sent, and the open workbook differs from the second in two places. */
export const rubricAnswers = (): RubricAnswers => ({
  versions: { current: 2, hash: second.hash, frozen: false, versions: [first, second] },
  current: { ...second, rubric: { ...(bloc.rubricJson as object), schema: 'rubric/1' }, changes: CHANGES },
  comparison: {
    faults: [],
    beyond: [],
    current: { version: 2, hash: second.hash },
    hash: hashOf('3'),
    changes: CHANGES,
    frozen: false,
    sendAgain: [],
  },
  trial: {
    faults: [],
    beyond: [],
    hash: hashOf('3'),
    changes: CHANGES,
    agencies: [
      {
        agency: 'STP',
        name: 'Sở Tư pháp',
        before: { total: '938', rank: 1 },
        after: { total: '935.5', rank: 2 },
        difference: '-2.5',
        criteria: [{ code: 'I.1.a', title: 'Học tập, quán triệt', before: '48', after: '45.5' }],
        fits: true,
        findings: [],
      },
      {
        agency: 'TTT',
        name: 'Thanh tra tỉnh',
        before: { total: '930', rank: 2 },
        after: { total: '936', rank: 1 },
        difference: '6',
        criteria: [],
        fits: false,
        findings: ['E14', 'E15', 'E16', 'E17', 'E18'].map((cell) => ({
          code: 'score.aboveMax',
          severity: 'error' as const,
          message: `Ô ${cell} ghi quá điểm chuẩn mới.`,
        })),
      },
    ],
    missing: ['CAT'],
  },
  published: {
    ...second,
    version: 3,
    hash: hashOf('3'),
    previousHash: second.hash,
    reason: null,
    changes: CHANGES,
    sendAgain: [{ agency: 'STP', name: 'Sở Tư pháp' }],
  },
});

/** Once an agency has sent, publishing asks for a reason. */
export const frozen = (answers: RubricAnswers): RubricAnswers => ({
  ...answers,
  versions: { ...answers.versions, frozen: true },
  comparison: { ...answers.comparison, frozen: true, sendAgain: [{ agency: 'STP', name: 'Sở Tư pháp' }] },
});

/** What the bloc's service answers to a request about the rubric; `null` where the request is about something else. */
export const rubricAnswerTo = (
  { versions, current, comparison, trial, published }: RubricAnswers,
  method: string,
  path: string,
): { readonly status: number; readonly body: unknown } | null => {
  const [, rest] = path.split('?')[0]?.split('/periods/2018/rubric/') ?? [];
  if (rest === undefined) return null;
  if (method === 'POST')
    return rest === 'versions' ? { status: 201, body: published } : { status: 200, body: rest === 'trial' ? trial : comparison };
  if (rest.startsWith('workbook/')) return { status: 200, body: Buffer.from('PK') };
  return { status: 200, body: rest === 'versions' ? versions : current };
};

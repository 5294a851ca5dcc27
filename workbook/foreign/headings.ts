import { foldedText } from '#core/sheet/plainText.ts';

/** What a column of a scoring table is for. */
export const columnRoles = [
  'number',
  'group',
  'title',
  'max',
  'self',
  'appraised',
  'result',
  'evidence',
  'note',
  'method',
  'unit',
] as const;

export type ColumnRole = (typeof columnRoles)[number];

/**
 * Heading words of real tables, Vietnamese and English, compared without marks, the narrower meaning first: `Kết quả, lý do trừ điểm` is a note and
 * `Khối chấm` no self-score. Source: the layouts listed in docs/scoring-layouts.md.
 */
const WORDS: readonly (readonly [ColumnRole, RegExp])[] = [
  ['number', /^(?:so tt|stt|tt|so thu tu|ma so|ma|ma tieu chi|ky hieu|muc|so muc|no|number|item(?: no)?|code)$/],
  ['group', /^(?:nhom(?: tieu chi| noi dung)?|linh vuc)$/],
  ['unit', /^(?:don vi tinh|dvt|dv tinh|unit)$/],
  [
    'method',
    /cach (?:tinh|cham|danh gia)|huong dan|phuong phap|phuong thuc|muc do|muc danh gia|quy dinh cham|giai thich|scoring (?:guide|method)|how to score/,
  ],
  ['note', /ghi chu|ly do|giai trinh|dien giai|nhan xet|thuyet minh|^notes?$|remarks?|comments?|explanation|reasons?/],
  [
    'appraised',
    /(?:khoi|cum|hoi dong|to|ban|doan) (?:cham|tham dinh)|tham dinh|diem duyet|duyet|phuc tra|diem cuoi|apprais|verified|(?:council|panel|reviewer) (?:s )?(?:points?|scores?)/,
  ],
  ['evidence', /minh chung|kiem chung|can cu|tai lieu|chung minh|file|van ban|evidence|supporting|proof/],
  ['self', /^(?:ket qua|so diem) tu (?:cham|danh gia)|^self (?:scor|assess|evaluat|rat)/],
  ['result', /ket qua|so lieu|thuc hien duoc|^results?$|^actual|^achieve/],
  ['max', /diem (?:cham )?(?:toi da|cao nhat)|so diem (?:toi da|chuan)|^max(?:imum)?(?: points?| scores?)?$/],
  ['self', /tu cham|tu danh gia|tu xep|diem cham|don vi cham|cham diem$|diem dat/],
  ['max', /diem chuan|diem toi da|thang diem|diem quy dinh|muc diem|bieu diem|khung diem|^(?:so )?diem$|^diem so$|toi da/],
  [
    'title',
    /tieu chi|noi dung|cac mat cong tac|chi tieu|nhiem vu|hang muc|tieu chuan|^danh muc$|criteri(?:on|a)|^contents?$|^indicators?$|^description$/,
  ],
];

const MOST_KNOWN = 2000;
const known = new Map<string, ColumnRole | null>();

/**
 * The role that a heading announces; `null` where it is none that we know. `Tiêu chí chấm điểm` is a title.
 * Answers are kept, because the sheets of a bloc share their headings and the cells around them.
 */
export const roleOf = (heading: string): ColumnRole | null => {
  const answer = known.get(heading);
  if (answer !== undefined) return answer;
  if (known.size >= MOST_KNOWN) known.clear();
  const role = findRole(heading);
  known.set(heading, role);
  return role;
};

const findRole = (heading: string): ColumnRole | null => {
  const text = foldedText(heading);
  if (text === '') return null;
  if (/^(?:noi dung|tieu chi)/.test(text)) return 'title';
  return WORDS.find(([, words]) => words.test(text))?.[0] ?? null;
};

import { plainText } from '#core/sheet/plainText.ts';

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
 * Heading words of real tables, compared as plain text, the narrower meaning first: `Kết quả, lý do trừ điểm` is a note and
 * `Khối chấm` no self-score. Source: the layouts listed in docs/scoring-layouts.md.
 */
const WORDS: readonly (readonly [ColumnRole, RegExp])[] = [
  ['number', /^(?:so tt|stt|tt|so thu tu|ma so|ma|ma tieu chi|ky hieu|muc|so muc)$/],
  ['group', /^(?:nhom(?: tieu chi| noi dung)?|linh vuc)$/],
  ['unit', /^(?:đon vi tinh|đvt|đv tinh)$/],
  ['method', /cach (?:tinh|cham|đanh gia)|huong dan|phuong phap|phuong thuc|muc đo|muc đanh gia|quy đinh cham|giai thich/],
  ['note', /ghi chu|ly do|giai trinh|dien giai|nhan xet|thuyet minh/],
  ['appraised', /(?:khoi|cum|hoi đong|to|ban|đoan) (?:cham|tham đinh)|tham đinh|điem duyet|đuyet|phuc tra|điem cuoi/],
  ['evidence', /minh chung|kiem chung|can cu|tai lieu|chung minh|file|van ban/],
  ['self', /^(?:ket qua|so điem) tu (?:cham|đanh gia)/],
  ['result', /ket qua|so lieu|thuc hien đuoc/],
  ['max', /điem (?:cham )?(?:toi đa|cao nhat)|so điem (?:toi đa|chuan)/],
  ['self', /tu cham|tu đanh gia|tu xep|điem cham|đon vi cham|cham điem$|điem đat/],
  ['max', /điem chuan|điem toi đa|thang điem|điem quy đinh|muc điem|bieu điem|khung điem|^(?:so )?điem$|^điem so$|toi đa/],
  ['title', /tieu chi|noi dung|cac mat cong tac|chi tieu|nhiem vu|hang muc|tieu chuan|^danh muc$/],
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
  const text = plainText(heading);
  if (text === '') return null;
  if (/^(?:noi dung|tieu chi)/.test(text)) return 'title';
  return WORDS.find(([, words]) => words.test(text))?.[0] ?? null;
};

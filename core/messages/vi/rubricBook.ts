import type { ShapeName } from '../../rules/shapes.ts';
import type { PartRow, TermColumn, TermWord } from '../../rules/terms.ts';
import { fieldPhrase } from '../fieldPhrase.ts';
import { agreementSections } from './agreement.ts';
import { fieldPhrases } from './fieldPhrases.ts';
import { quantity, quoted } from './phrases.ts';

interface ShapeWords {
  readonly name: string;
  /** What it is for, in a clause. */
  readonly note: string;
}

/** Each way of scoring, as a chair picks it. */
const shapes = {
  sum_children: { name: 'Cộng các mục dưới', note: 'mục lớn, điểm bằng tổng các tiêu chí bên dưới' },
  direct: { name: 'Chấm theo mức độ', note: 'người chấm cho điểm từ thấp nhất đến điểm chuẩn' },
  pass_fail: { name: 'Đạt hoặc không đạt', note: 'đạt được một số điểm, không đạt được số điểm khác' },
  choice: { name: 'Chọn một mức', note: 'mỗi mức một dòng bên dưới' },
  bands: { name: 'Theo khoảng kết quả', note: 'mỗi khoảng một dòng bên dưới' },
  late_bands: { name: 'Theo số ngày chậm', note: 'mỗi mốc ngày chậm một dòng bên dưới, dòng cuối để trống mốc' },
  date_bands: { name: 'Theo ngày ban hành', note: 'mỗi mốc ngày một dòng bên dưới, dòng cuối để trống mốc' },
  due_bands: {
    name: 'Theo ngày nộp so với hạn',
    note: 'hạn để trống thì mỗi đơn vị ghi hạn của mình; mỗi mốc ngày chậm một dòng bên dưới',
  },
  deduct_bands: { name: 'Trừ theo khoảng kết quả', note: 'mỗi khoảng một dòng bên dưới, ghi điểm bị trừ; để trống là mất hết điểm' },
  deduct_per_missing_pct: { name: 'Trừ theo phần trăm còn thiếu', note: 'đạt chỉ tiêu được trọn điểm, thiếu bao nhiêu trừ bấy nhiêu' },
  deduct_per_count: { name: 'Trừ theo số lần', note: 'từ điểm xuất phát, mỗi lần trừ một số điểm' },
  per_count: { name: 'Cộng theo số lần', note: 'mỗi lần được một số điểm, đến điểm cao nhất' },
  ratio: { name: 'Theo tỷ lệ so với chỉ tiêu', note: 'điểm chuẩn nhân kết quả trên chỉ tiêu' },
  ratio_over_targets: { name: 'Theo tỷ lệ số chỉ tiêu đạt', note: 'điểm chuẩn nhân số chỉ tiêu đạt trên số chỉ tiêu được giao' },
  leader_relative: { name: 'So với đơn vị dẫn đầu', note: 'vượt chỉ tiêu thì so với đơn vị vượt cao nhất khối, tính khi đủ cả khối' },
  plus_minus: { name: 'Cộng và trừ theo số lần', note: 'cộng cho lần tốt, trừ cho lần chưa tốt, trong một khoảng' },
  tiers: { name: 'Theo danh hiệu', note: 'mỗi danh hiệu một dòng bên dưới' },
  external_index: { name: 'Theo chỉ số bên ngoài', note: 'chỉ số hoặc thứ hạng do nơi khác công bố, mỗi khoảng một dòng' },
  workload_bonus: { name: 'Theo khối lượng công việc', note: 'mỗi nhóm khối lượng một dòng bên dưới' },
} satisfies { readonly [Name in ShapeName | 'sum_children']: ShapeWords };

const kinds = { group: 'Mục', scored: 'Tiêu chí', bonus: 'Điểm thưởng', deduction: 'Điểm trừ' } as const;

const parts = {
  band: 'khoảng',
  lateBand: 'mốc ngày chậm',
  dateBand: 'mốc ngày',
  option: 'mức chọn',
  over: 'phần vượt',
} satisfies { readonly [Row in PartRow]: string };

const ways = {
  from: 'từ',
  above: 'trên',
  upTo: 'đến',
  below: 'dưới',
  wholeSteps: 'chỉ tính trọn bước',
  proRata: 'phần lẻ tính theo tỷ lệ',
  highestOnly: 'chỉ tính mức cao nhất',
  sum: 'cộng tất cả',
  selfAssess: 'không có chỉ số thì tự chấm theo mức',
  dropAndRescale: 'không có chỉ số thì không tính, quy đổi',
  againstBest: 'không giao chỉ tiêu thì so với đơn vị cao nhất',
  notApplicable: 'không giao chỉ tiêu thì không tính',
  calendarDays: 'tính mọi ngày',
  workingDays: 'chỉ tính ngày làm việc',
} satisfies { readonly [Word in TermWord]: string };

const headings = {
  code: 'Mã',
  label: 'Ký hiệu',
  parent: 'Thuộc mã',
  title: 'Nội dung',
  kind: 'Loại dòng',
  max: 'Điểm',
  shape: 'Cách chấm',
  unit: 'Đơn vị tính',
  measure: 'Đo, đếm nội dung gì',
  target: 'Chỉ tiêu',
  start: 'Điểm xuất phát hoặc khi đạt',
  per: 'Điểm mỗi lần, mỗi bước',
  every: 'Mỗi bước (%)',
  penalty: 'Điểm trừ mỗi lần',
  least: 'Điểm thấp nhất hoặc khi không đạt',
  most: 'Điểm cao nhất',
  share: 'Tỷ lệ được tính (0 đến 1)',
  ceiling: 'Kết quả lớn nhất có thể',
  way: 'Cách tính',
  requirement: 'Yêu cầu kèm theo',
  fromSign: 'Từ hay trên',
  from: 'Mốc đầu',
  toSign: 'Đến hay dưới',
  to: 'Mốc cuối',
  evidence: 'Tài liệu kiểm chứng',
  na: 'Khi không áp dụng',
  blocksFrom: 'Chặn nộp từ ngày',
  article: 'Điều khoản',
  assumed: 'Giả định',
  assumedFields: 'Phần giả định',
  note: 'Ghi chú',
  validFrom: 'Áp dụng từ ngày',
  validTo: 'Áp dụng đến ngày',
  continues: 'Nối tiếp mã',
  weight: 'Hệ số',
} satisfies { readonly [Column in TermColumn]: string } & { readonly [column: string]: string };

/** Names of a rubric file's own making, as the workbook says them. */
const tokens: Readonly<Record<string, string>> = {
  sum_children: `“${shapes.sum_children.name}”`,
  chi_tieu_giao: '“giao riêng”',
  group: `“${kinds.group}”`,
  scored: `“${kinds.scored}”`,
  bonus: `“${kinds.bonus}”`,
  deduction: `“${kinds.deduction}”`,
  maxShare: 'tỷ lệ',
};

const inBook = (phrase: string): string => phrase.replace(/\b[a-z]+(?:_[a-z]+)*\b/gi, (word) => tokens[word] ?? word);

/** The workbook in which a chair writes a bloc's year and its rubric. */
export const rubricBook = {
  sheets: { bloc: 'Khối', criteria: 'Tiêu chí', guide: 'Hướng dẫn', lists: 'Danh mục' },
  title: ({ name }: { readonly name: string }) => `Bộ tiêu chí: ${name}`,
  criteriaTitle: 'CÁC TIÊU CHÍ VÀ CÁCH CHẤM',
  criteriaHint:
    'Chọn loại dòng và cách chấm trong danh sách; ô xám không dùng cho cách chấm đã chọn. Các khoảng, mức ghi ở dòng ngay dưới.',
  shapes,
  kinds,
  parts,
  /** The kind of a row that holds the rule of members with an attribute, which stands in the column of codes. */
  alternate: 'quy tắc riêng',
  ways,
  headings,
  yes: 'Có',
  no: 'Không',
  ownTarget: 'giao riêng',
  notApplicable: {
    not_allowed: 'Phải chấm',
    award_max: 'Không phát sinh thì tính trọn điểm',
    drop_and_rescale: 'Không tính, quy đổi',
    drop_not_assigned: 'Không được giao thì không tính',
    alternate_rule: 'Chấm theo cách khác',
  },
  effects: { not_considered: 'không xét thi đua' },
  blocKinds: { khoi: 'Khối', cum: 'Cụm' },
  partition: { cluster: 'riêng từng cụm' },
  roles: { rank: 'xếp theo', tie: 'khi bằng nhau' },
  quotaBases: { members: 'tổng số đơn vị', ranked: 'số đơn vị được xếp hạng' },
  roundings: { down: 'làm tròn xuống', half_up: 'từ một nửa thì làm tròn lên', up: 'làm tròn lên' },
  conditionUses: { grade: 'để xếp loại', gate: 'để không thuộc điều kiện', quota: 'để khen thưởng' },
  conditions: {
    every_section: 'mỗi mục đạt ít nhất',
    part: 'mục hoặc tiêu chí đạt ít nhất',
    none_at_zero: 'không tiêu chí nào 0 điểm',
    result: 'kết quả ít nhất',
    deduction: 'điểm trừ không quá',
    registered: 'đã đăng ký danh hiệu hoặc hình thức khen thưởng',
    registered_title: 'đã đăng ký danh hiệu',
    registered_award: 'đã đăng ký hình thức khen thưởng',
  },
  crossWays: { mean: 'trung bình cộng', median: 'số ở giữa' },
  papers: { issued: 'phiếu phát ra', collected: 'phiếu thu về', valid: 'phiếu hợp lệ' },
  directions: { desc: 'cao xếp trước', asc: 'thấp xếp trước' },
  orders: {
    total: 'tổng điểm',
    total_with_bonus: 'tổng điểm có thưởng',
    appraised_minus_self_abs: 'chênh lệch tự chấm và thẩm định',
    ballot_votes: 'phiếu bầu',
    bonus: 'điểm thưởng',
    deduction: 'điểm trừ',
    section: 'mục',
  },
  sections: {
    bloc: {
      title: 'THÔNG TIN KHỐI',
      fields: {
        id: 'Mã khối',
        name: 'Tên khối',
        kind: 'Khối hay cụm',
        province: 'Tỉnh, thành phố',
        edition: 'Năm',
        chairCode: 'Mã Trưởng khối',
        viceChairCode: 'Mã Phó Trưởng khối',
        receiptPrefix: 'Chữ đầu số biên nhận',
        assumed: 'Phần giả định',
      },
    },
    dates: {
      title: 'CÁC NGÀY TRONG NĂM',
      fields: {
        covenant: 'Ký giao ước',
        periodFrom: 'Tính kết quả từ ngày',
        periodTo: 'Tính kết quả đến ngày',
        selfScoreDue: 'Hạn nộp bảng tự chấm',
        assumed: 'Phần giả định',
      },
    },
    members: {
      title: 'ĐƠN VỊ THÀNH VIÊN',
      fields: { code: 'Mã đơn vị', name: 'Tên ngắn', fullName: 'Tên đầy đủ', cluster: 'Cụm', attributes: 'Đặc điểm', assumed: 'Giả định' },
    },
    rubric: {
      title: 'BỘ TIÊU CHÍ',
      fields: {
        id: 'Mã bộ tiêu chí',
        name: 'Tên bộ tiêu chí',
        holidays: 'Ngày nghỉ trong năm',
        validFrom: 'Áp dụng từ ngày',
        validTo: 'Áp dụng đến ngày',
      },
    },
    scale: {
      title: 'THANG ĐIỂM',
      fields: {
        base: 'Tổng điểm chuẩn',
        bonusCap: 'Điểm thưởng tối đa',
        deductionCap: 'Điểm trừ tối đa',
        step: 'Bước điểm',
        decimals: 'Số chữ số lẻ',
        assumedFields: 'Phần giả định',
      },
    },
    gates: {
      title: 'ĐIỀU KIỆN KHÔNG XÉT THI ĐUA',
      fields: { id: 'Mã điều kiện', effect: 'Hệ quả', when: 'Khi nào', assumed: 'Giả định', note: 'Ghi chú' },
    },
    grades: {
      title: 'XẾP LOẠI',
      fields: { key: 'Mã loại', title: 'Tên loại', min: 'Từ điểm', assumed: 'Giả định', note: 'Ghi chú' },
    },
    partition: { title: 'PHẠM VI XẾP HẠNG', fields: { partition: 'Xếp hạng', assumed: 'Giả định', note: 'Ghi chú' } },
    ranking: {
      title: 'THỨ TỰ XẾP HẠNG',
      fields: { role: 'Dùng khi', by: 'So sánh', direction: 'Chiều', assumed: 'Giả định' },
    },
    quotas: {
      title: 'SỐ LƯỢNG KHEN THƯỞNG',
      fields: {
        award: 'Hình thức',
        max: 'Số lượng tối đa',
        maxShare: 'Tỷ lệ tối đa (0 đến 1)',
        of: 'Tính trên',
        rounding: 'Làm tròn',
        minVotes: 'Tỷ lệ phiếu tối thiểu (0 đến 1)',
        votesOf: 'Tính trên số phiếu',
        assumed: 'Giả định',
        note: 'Ghi chú',
      },
    },
    conditions: {
      title: 'ĐIỀU KIỆN KÈM ĐIỂM',
      fields: {
        use: 'Dùng cho',
        name: 'Mã loại, mã điều kiện, hình thức',
        is: 'Yêu cầu',
        code: 'Mã mục, tiêu chí',
        pct: 'Tỷ lệ (%)',
        points: 'Số điểm',
        least: 'Kết quả',
      },
    },
    deadlines: {
      title: 'THỜI HẠN',
      fields: { what: 'Việc', by: 'Chậm nhất', assumed: 'Giả định', note: 'Ghi chú' },
    },
    lateness: {
      title: 'NỘP BẢNG TỰ CHẤM MUỘN',
      fields: {
        what: 'Việc (như phần Thời hạn)',
        days: 'Tính ngày',
        maxDaysLate: 'Muộn đến số ngày',
        deduct: 'Điểm trừ',
        deductPct: 'Trừ % tổng điểm',
        gate: 'Rơi vào mã điều kiện',
        words: 'Hoặc ghi bằng lời',
      },
    },
    crossScoring: {
      title: 'CHẤM CHÉO',
      fields: {
        share: 'Phần trong điểm cuối cùng (%)',
        takes: 'Lấy từ các đơn vị chấm',
        perAgency: 'Mỗi đơn vị chấm mấy đơn vị',
        criteria: 'Mã mục, tiêu chí chấm chéo',
        markFrom: 'Đánh dấu chấm chặt, chấm rộng từ (%)',
        assumed: 'Giả định',
        note: 'Ghi chú',
      },
    },
    notAssigned: {
      title: 'TIÊU CHÍ KHÔNG ĐƯỢC GIAO',
      fields: { agency: 'Mã đơn vị', codes: 'Mã tiêu chí (cách nhau bằng dấu chấm phẩy)' },
    },
    ...agreementSections,
  },
  guide: {
    title: 'CÁCH LẬP BỘ TIÊU CHÍ',
    shapesTitle: 'CÁC CÁCH CHẤM',
    shape: 'Cách chấm',
    note: 'Dùng khi',
    columns: 'Cột cần ghi',
    rows: 'Dòng bên dưới',
    lines: [
      'Trang Khối ghi tên khối, các ngày, đơn vị thành viên, thang điểm, điều kiện, xếp loại, thứ tự xếp hạng, khen thưởng, thời hạn, giao ước, phong trào, đăng ký danh hiệu.',
      'Trang Tiêu chí ghi mỗi tiêu chí một dòng. Mã không trùng nhau; cột Thuộc mã ghi mã của mục lớn ngay trên, mục lớn đứng trước.',
      'Điểm của mục lớn bằng tổng điểm các tiêu chí bên dưới; tổng các mục bằng tổng điểm chuẩn ở trang Khối.',
      'Tiêu chí có hệ số thì điểm ghi trước khi nhân; mục lớn cộng điểm đã nhân hệ số. Không ghi hệ số là 1.',
      'Chọn cách chấm trong danh sách. Ô xám là ô không dùng cho cách chấm đó.',
      'Các khoảng, mức, mốc ngày ghi mỗi phần một dòng ngay dưới tiêu chí; cột Loại dòng chọn khoảng, mức chọn, mốc ngày; cột Điểm ghi điểm.',
      'Điều kiện kèm điểm: mỗi yêu cầu một dòng; máy xét theo bảng điểm. Ghi cho một mã điều kiện thì đơn vị không đạt sẽ thuộc điều kiện đó.',
      'Nộp bảng tự chấm muộn: mỗi mốc ngày một dòng, dòng cuối để trống số ngày; ghi bằng lời thì Trưởng khối quyết định từng trường hợp.',
      'Ngày ghi như 28/02/2018; ngày lặp lại hằng năm ghi 28/02.',
      'Nền tím, chữ nghiêng là phần giả định: chưa có văn bản nào nêu. Khối đã xác nhận thì sửa lại cho đúng và đổi cột Giả định thành Không.',
      'Chỉ tiêu giao riêng cho từng đơn vị thì cột Chỉ tiêu ghi: giao riêng.',
      'Có thể chèn, xoá, chuyển dòng; không đổi tên trang và tiêu đề cột.',
      'Điểm của cách chấm So với đơn vị dẫn đầu là tạm tính đến khi đủ kết quả cả khối.',
    ],
  },
  fault: ({ seen, expected }: { readonly seen: string; readonly expected: string }) =>
    seen === '' ? `chưa ghi, cần ${expected}` : `đang ghi ${quoted(seen)}, cần ${expected}`,
  meant: ({ title }: { readonly title: string }) => `; có phải ý anh/chị là “${title}”?`,
  expected: {
    number: 'một số',
    text: 'một đoạn chữ',
    day: 'ngày ghi như 28/02/2018',
    yearlyDay: 'ngày ghi như 28/02/2018, hoặc 28/02 cho mọi năm',
    target: 'một số, hoặc “giao riêng”',
    criterionAbove: 'một tiêu chí ở dòng trên',
    untouched: 'phần kèm theo như khi lập tệp; hãy xoá trang ẩn này hoặc lập lại tệp',
    unmerged: 'mỗi ô một nội dung, hãy bỏ gộp ô',
    withoutPercent: 'một số không định dạng phần trăm, như 95 thay cho 95%',
    code: 'mã không có dấu cách và ký tự ẩn',
    once: ({ title }: { readonly title: string }) => `“${title}” chỉ có một lần`,
    decimals: ({ count }: { readonly count: number }) =>
      count === 0 ? 'số điểm nguyên, như số chữ số lẻ của thang điểm' : `số điểm có tối đa ${count} chữ số lẻ, như thang điểm`,
    atMost: ({ count }: { readonly count: number }) => `tối đa ${count}, bằng số đơn vị thành viên`,
    words: ({ names }: { readonly names: readonly string[] }) => `một trong: ${names.join('; ')}`,
    blank: ({ title }: { readonly title: string }) => `ô trống, vì “${title}” không dùng cột này`,
    heading: ({ title }: { readonly title: string }) => `tiêu đề cột “${title}”`,
    section: ({ title }: { readonly title: string }) => `phần “${title}”`,
    sheet: ({ sheet }: { readonly sheet: string }) => `trang “${sheet}”`,
    noGap: ({ from }: { readonly from: number }) => `khoảng bắt đầu ngay từ ${quantity(from)}, không để hở`,
    field: ({ expected }: { readonly expected: string }) => inBook(fieldPhrase(fieldPhrases, expected)),
  },
} as const;

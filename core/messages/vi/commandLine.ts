import { wordOfKey } from '../wordOfKey.ts';
import { tableColumns } from './tableColumns.ts';

interface Verdicts {
  readonly files: number;
  readonly clean: number;
  readonly warnings: number;
  readonly errors: number;
  readonly refused: number;
}

interface Drafted {
  readonly criteria: number;
  readonly sheet: string;
  readonly path: string;
  readonly open: number;
  readonly look: number;
}

/** What the command line prints beside findings and tables. */
export const commandLine = {
  problem: ({ sentence }: { readonly sentence: string }) => `giaouoc: ${sentence}`,
  saved: ({ path }: { readonly path: string }) => `Đã ghi ${path}`,
  template: {
    summary: ({ count, directory }: { readonly count: number; readonly directory: string }) =>
      `Đã lập ${count} bảng tự chấm trong ${directory}.`,
  },
  check: {
    verdicts: { clean: 'Không có lỗi', warnings: 'Nên xem lại', errors: 'Phải sửa', refused: 'Không nhận' },
    columns: { cell: 'Ô', criterion: 'Tiêu chí', level: 'Mức', message: 'Nội dung' },
    /** How a sheet that is not ours was understood; `columns` are letters by role. */
    mapping: ({
      sheet,
      row,
      columns,
      placed,
      all,
    }: {
      readonly sheet: string;
      readonly row: number;
      readonly columns: readonly (readonly [string, string])[];
      readonly placed: number;
      readonly all: number;
    }) =>
      `Đã hiểu bảng đơn vị tự lập: trang “${sheet}”, tiêu đề ở dòng ${row}; ${columns.map(([role, letters]) => `${wordOfKey(tableColumns, role)} cột ${letters}`).join(', ')}; tìm thấy ${placed}/${all} tiêu chí. Nếu chưa đúng, hãy chạy lại với --columns, ví dụ --columns self=E,title=B,row=${row}.`,
    /** The head line of one file. */
    file: ({ file, agency, total }: { readonly file: string; readonly agency: string | null; readonly total: string | null }) =>
      `${file}${agency === null ? '' : ` · ${agency}`}${total === null ? '' : ` · tổng tự chấm ${total}`}`,
    counts: ({ errors, warnings, notes }: { readonly errors: number; readonly warnings: number; readonly notes: number }) =>
      `Phải sửa ${errors}, xem lại ${warnings}, lưu ý ${notes}`,
    expected: ({ seen, expected }: { readonly seen: string; readonly expected: string }) => `đang ghi ${seen}; cần ${expected}`,
    repair: ({ label }: { readonly label: string }) => `Cách sửa: ${label}`,
    keptBecause: ({ reason }: { readonly reason: string }) => `Giữ nguyên, lý do: ${reason}`,
    /** The list of what was changed in the copy. */
    changed: ({ count, path }: { readonly count: number; readonly path: string }) =>
      count === 0 ? `Không có chỗ nào sửa giúp được; bản chép nguyên ở ${path}.` : `Đã sửa ${count} chỗ, ghi vào ${path}:`,
    change: ({ place, from, to, why }: { readonly place: string; readonly from: string; readonly to: string; readonly why: string }) =>
      `${place}: ${from} → ${to} (${why})`,
    afterRepair: 'Kiểm tra lại bản đã sửa:',
    notRepaired: ({ file }: { readonly file: string }) => `${file} không đọc được nên không có bản đã sửa.`,
    summary: ({ files, clean, warnings, errors, refused }: Verdicts) =>
      `${files} tệp: ${clean} không có lỗi, ${warnings} nên xem lại, ${errors} phải sửa, ${refused} không nhận.`,
  },
  rank: {
    columns: {
      rank: 'Hạng',
      agency: 'Đơn vị',
      self: 'Tự chấm',
      appraised: 'Thẩm định',
      bonus: 'Thưởng',
      deduction: 'Trừ',
      total: 'Tổng',
      grade: 'Xếp loại',
      award: 'Đề nghị khen thưởng',
    },
    nothing: 'Không bảng nào tính được nên chưa ghi bảng xếp hạng; hãy sửa các chỗ trên rồi chạy lại.',
    why: 'Vì sao',
    noRank: '–',
    rejected: ({ count }: { readonly count: number }) => `${count} bảng chưa tính được:`,
    missing: ({ agencies }: { readonly agencies: readonly string[] }) => `${agencies.length} đơn vị chưa có bảng: ${agencies.join(', ')}.`,
    beside: ({ count }: { readonly count: number }) => `${count} chỗ nên xem lại, không làm thay đổi xếp hạng:`,
    summary: ({ ranked, rejected, missing }: { readonly ranked: number; readonly rejected: number; readonly missing: number }) =>
      `${ranked} đơn vị được xếp hạng, ${rejected} bảng chưa tính được, ${missing} đơn vị chưa có bảng.`,
    snapshot: ({ code }: { readonly code: string }) => `Mã đối chiếu bảng xếp hạng: ${code}`,
  },
  rubric: {
    converted: ({ criteria, path }: { readonly criteria: number; readonly path: string }) => `Đã ghi ${criteria} tiêu chí vào ${path}.`,
    drafted: ({ criteria, sheet, path, open, look }: Drafted) =>
      `Đã đọc ${criteria} tiêu chí của trang ${sheet} và ghi bản nháp vào ${path}: ${open} chỗ phải sửa, ${look} chỗ nên xem lại.`,
    markedAt: ({
      sheet,
      cell,
      level,
      reason,
    }: {
      readonly sheet: string;
      readonly cell: string;
      readonly level: string;
      readonly reason: string;
    }) => `Trang ${sheet}, ô ${cell}, ${level}: ${reason}`,
    noTable: ({ file }: { readonly file: string }) =>
      `${file}: không có bảng nào có cột nội dung tiêu chí và cột điểm; hãy kiểm tra dòng tiêu đề cột, hoặc chọn trang bằng --sheet.`,
    same: 'Hai bộ tiêu chí giống hệt nhau.',
    differences: ({ count }: { readonly count: number }) => `${count} chỗ khác nhau.`,
    sendAgain: ({ agencies }: { readonly agencies: readonly string[] }) => `Bảng làm theo bộ cũ phải nộp lại: ${agencies.join(', ')}.`,
    nobodySendsAgain: 'Không đơn vị nào phải nộp lại bảng đã làm theo bộ cũ.',
    tried: ({ count, unfit }: { readonly count: number; readonly unfit: number }) =>
      unfit === 0
        ? `Đã chấm thử ${count} bảng, bảng nào cũng còn dùng được.`
        : `Đã chấm thử ${count} bảng, ${unfit} bảng không còn phù hợp.`,
    trial: {
      agency: 'Đơn vị',
      before: 'Tổng cũ',
      after: 'Tổng mới',
      difference: 'Chênh',
      rankBefore: 'Hạng cũ',
      rankAfter: 'Hạng mới',
    },
    refused: ({ file, count }: { readonly file: string; readonly count: number }) => `${file}: chưa nhận được, ${count} chỗ phải sửa.`,
    refusedAt: ({ sheet, cell, reason }: { readonly sheet: string; readonly cell: string; readonly reason: string }) =>
      `Trang ${sheet}, ô ${cell}: ${reason}`,
  },
  cite: {
    where: ({ bloc, edition }: { readonly bloc: string; readonly edition: number }) =>
      `Kết quả đã chốt của ${bloc}, năm ${edition}. Ghi vào cột Tài liệu kiểm chứng:`,
    parent: ({ name, edition }: { readonly name: string; readonly edition: number }) =>
      `Dẫn trong bảng tự chấm của ${name}, năm ${edition}.`,
    notRanking: ({ file }: { readonly file: string }) =>
      `${file}: không phải bảng xếp hạng do Giao Ước lập, hoặc phần kèm theo đã hỏng. Hãy lấy lại tệp từ Trưởng khối.`,
    altered: ({ file }: { readonly file: string }) =>
      `${file}: đã bị thay đổi sau khi lập nên không dẫn được. Chạy giaouoc verify để xem chỗ nào, hoặc lấy lại tệp từ Trưởng khối.`,
    provisional: ({ file }: { readonly file: string }) => `${file}: còn là bảng tạm tính. Hãy đợi khối chốt xếp hạng rồi dẫn.`,
  },
  verify: {
    agrees: ({ what }: { readonly what: string }) => `Khớp: ${what}`,
    differs: ({ what, seen, expected }: { readonly what: string; readonly seen: string; readonly expected: string }) =>
      `Không khớp: ${what}, đang ghi ${seen}, tính lại được ${expected}`,
    file: ({
      file,
      bloc,
      edition,
      code,
    }: {
      readonly file: string;
      readonly bloc: string;
      readonly edition: number;
      readonly code: string;
    }) => `${file}: ${bloc}, năm ${edition}, mã đối chiếu ${code}`,
    otherEngine: ({ made, own }: { readonly made: string; readonly own: string }) =>
      `Bảng do bộ tính điểm ${made} lập; máy này tính lại bằng bộ ${own}.`,
    rubric: 'mã bảng tiêu chí',
    snapshot: 'mã đối chiếu bảng xếp hạng',
    sheet: ({ agency, version }: { readonly agency: string; readonly version: number }) =>
      `bảng điểm của ${agency}, bản nộp lần ${version}`,
    cells: ({ count }: { readonly count: number }) => `${count} ô của các trang`,
    someCells: ({ what, count }: { readonly what: string; readonly count: number }) => `Không khớp: ${count} trong ${what}`,
    cell: ({
      sheet,
      cell,
      seen,
      expected,
    }: {
      readonly sheet: string;
      readonly cell: string;
      readonly seen: string;
      readonly expected: string;
    }) => `Trang ${sheet}, ô ${cell}: đang ghi ${seen === '' ? '(trống)' : seen}, tính lại được ${expected}`,
    noSheet: ({ sheet }: { readonly sheet: string }) => `Không còn trang ${sheet}`,
    moreCells: ({ count }: { readonly count: number }) => `và ${count} ô khác`,
    receipt: ({ number, agency, version }: { readonly number: string; readonly agency: string; readonly version: number }) =>
      `biên nhận ${number} của ${agency}, bản nộp lần ${version}`,
    receiptCounted: ({ receipt }: { readonly receipt: string }) => `Khớp: ${receipt}; bảng đã nộp nằm nguyên trong bảng xếp hạng.`,
    receiptOtherYear: ({ receipt, bloc, edition }: { readonly receipt: string; readonly bloc: string; readonly edition: number }) =>
      `Không khớp: ${receipt} thuộc khối ${bloc}, năm ${edition}. Hãy đưa biên nhận của khối này.`,
    receiptNotCounted: ({ receipt }: { readonly receipt: string }) =>
      `Không khớp: ${receipt}; bảng xếp hạng không tính bảng nào của đơn vị. Hãy hỏi Trưởng khối.`,
    receiptOtherVersion: ({ receipt, version }: { readonly receipt: string; readonly version: number }) =>
      `Không khớp: ${receipt}; bảng xếp hạng tính bản nộp lần ${version}. Hãy đưa biên nhận của bản đó.`,
    receiptOtherSheet: ({ receipt, own, counted }: { readonly receipt: string; readonly own: string; readonly counted: string }) =>
      `Không khớp: ${receipt} ghi mã ${own}, bảng xếp hạng tính một bảng có mã ${counted}. Hãy báo Trưởng khối và giữ biên nhận.`,
    notRanking: ({ file }: { readonly file: string }) =>
      `${file}: không phải bảng xếp hạng do Giao Ước lập, hoặc phần kèm theo đã hỏng. Hãy lấy lại tệp từ Trưởng khối.`,
    allAgree: ({ count }: { readonly count: number }) => `Cả ${count} phần đều khớp; bảng xếp hạng còn nguyên.`,
    someDiffer: ({ count, whole }: { readonly count: number; readonly whole: number }) =>
      `${count} trong ${whole} phần không khớp. Hãy dùng bản gốc của Trưởng khối; nếu đó là bản gốc, hãy báo Trưởng khối.`,
    askReceipts: 'Muốn chắc bảng nào đã được tính, hãy kèm thêm các biên nhận (.json).',
  },
} as const;

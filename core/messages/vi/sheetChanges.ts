interface Named {
  /** `null`: of the whole sheet. */
  readonly criterion: string | null;
  /** Of a measure: its name, without a capital. */
  readonly field: string;
}

const place = ({ criterion, field }: Named): string => (criterion === null ? `Cả bảng, ${field}` : `Mục ${criterion}, ${field}`);

/** Differences between two versions of a sheet, each a line without a full stop. */
export const sheetChanges = {
  fields: {
    score: 'điểm tự chấm',
    notAssigned: 'không được giao',
    evidence: 'tài liệu kiểm chứng',
    register: 'sổ tài liệu kiểm chứng',
    explanation: 'giải trình',
    remark: 'ghi chú chung',
    criterion: 'tiêu chí',
  },
  blank: 'để trống',
  yes: 'có',
  no: 'không',
  changed: ({ from, to, ...named }: Named & { readonly from: string; readonly to: string }) => `${place(named)}: ${from} → ${to}`,
  documentAdded: ({ text, ...named }: Named & { readonly text: string }) => `${place(named)}: thêm ${text}`,
  documentRemoved: ({ text, ...named }: Named & { readonly text: string }) => `${place(named)}: bỏ ${text}`,
  criterionAdded: ({ criterion }: { readonly criterion: string }) => `Mục ${criterion}: bản trước chưa có`,
  criterionRemoved: ({ criterion }: { readonly criterion: string }) => `Mục ${criterion}: bản này không còn`,
} as const;

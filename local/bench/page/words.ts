/** What the bench's own bar says; the pane speaks for itself. */
/** What a sample's sending came to. `cells` are those that had to be mended first. */
interface SampleFacts {
  readonly receipt: string;
  readonly cells: string;
  readonly problem: string;
}

export interface Words {
  readonly page: string;
  readonly bench: string;
  readonly role: string;
  readonly file: string;
  readonly sample: string;
  readonly reset: string;
  readonly resetWarning: string;
  readonly hintsTitle: string;
  readonly hints: readonly [string, string, string];
  readonly hide: string;
  readonly opening: string;
  readonly locked: string;
  readonly structure: string;
  readonly cannotOpen: (file: string) => string;
  readonly nothing: string;
  readonly fault: string;
  readonly sendSamples: string;
  readonly sendingSamples: string;
  readonly afterSamples: string;
  readonly samplesFault: string;
  readonly sampleOutcome: {
    readonly [Outcome in 'sentBefore' | 'sent' | 'sentCorrected' | 'refused']: (facts: SampleFacts) => string;
  };
  readonly close: string;
  readonly panel: {
    readonly title: string;
    readonly client: string;
    readonly clients: { readonly win32: string; readonly web: string; readonly mac: string };
    readonly needsHttps: string;
    readonly noMac: string;
    readonly level: string;
    readonly fault: string;
    readonly noFault: string;
    readonly offline: string;
    readonly slow: string;
    readonly drop: string;
    readonly save: string;
  };
}

export type Language = 'vi' | 'en';

export const words: Readonly<Record<Language, Words>> = {
  vi: {
    page: 'Bàn thử – Giao Ước',
    bench: 'Bàn thử',
    role: 'Vai',
    file: 'Tệp',
    sample: 'Số liệu minh hoạ',
    reset: 'Đặt lại',
    resetWarning: 'Mở lại tệp như lúc đầu? Những gì vừa gõ trên bảng sẽ mất.',
    hintsTitle: 'Lần đầu mở?',
    hints: ['Bấm “Kiểm tra bảng điểm” ở khung bên phải', 'Chọn một chỗ phải sửa để nhảy tới ô', 'Đổi vai để xem Trưởng khối, thẩm định'],
    hide: 'Ẩn',
    opening: 'Đang mở tệp…',
    locked: 'Ô này được khóa. Hãy điền vào các ô nền vàng nhạt.',
    structure: 'Bảng này giữ nguyên hàng, cột và trang tính. Chỉ cần điền vào các ô nền vàng nhạt.',
    cannotOpen: (file) => `Chưa mở được tệp “${file}”. Hãy chọn tệp khác hoặc tải lại trang.`,
    nothing: 'Chưa có tệp mẫu nào. Hãy chạy lại với dữ liệu mẫu (bỏ SAMPLES=none) rồi tải lại trang.',
    fault: 'Bàn thử gặp lỗi. Hãy tải lại trang; những gì đã nộp vẫn còn.',
    sendSamples: 'Gửi nốt các bảng mẫu',
    sendingSamples: 'Đang gửi bảng mẫu của các đơn vị khác trong khối…',
    afterSamples: 'Bảng của đơn vị đang mở để tự nộp. Đổi vai sang Trưởng khối để xem bảng theo dõi và xếp hạng.',
    samplesFault: 'Chưa gửi được các bảng mẫu. Hãy thử lại sau ít phút.',
    sampleOutcome: {
      sentBefore: ({ receipt }) => `đã nộp từ trước, biên nhận ${receipt}`,
      sent: ({ receipt }) => `đã nộp, biên nhận ${receipt}`,
      sentCorrected: ({ receipt, cells }) => `bản gốc còn chỗ phải sửa (${cells}), đã nộp bản sửa, biên nhận ${receipt}`,
      refused: ({ problem }) => `chưa được nhận: ${problem}`,
    },
    close: 'Đóng',
    panel: {
      title: 'Điều kiện thử',
      client: 'Excel',
      clients: { win32: 'trên Windows', web: 'trên web', mac: 'trên Mac' },
      needsHttps: 'cần mở trang này qua https',
      noMac: 'cần WebKit của máy Mac, bàn thử chưa có',
      level: 'Mức ExcelApi',
      fault: 'Excel báo lỗi',
      noFault: 'không',
      offline: 'Ngắt mạng của khung',
      slow: 'Máy chậm',
      drop: 'Thả tệp .xlsx khác vào trang để mở.',
      save: 'Lưu bảng đang mở thành .xlsx',
    },
  },
  en: {
    page: 'Bench – Giao Ước',
    bench: 'Bench',
    role: 'Role',
    file: 'File',
    sample: 'Illustrative data',
    reset: 'Reset',
    resetWarning: 'Open the file again as it was? What was typed on the sheet will be lost.',
    hintsTitle: 'First time here?',
    hints: [
      'Press “Check the sheet” in the pane on the right',
      'Choose something to mend and jump to its cell',
      'Change the role to see the chair and the appraisers',
    ],
    hide: 'Hide',
    opening: 'Opening the file…',
    locked: 'This cell is locked. Fill in the pale yellow cells.',
    structure: 'This sheet keeps its rows, columns and worksheets. Only fill in the pale yellow cells.',
    cannotOpen: (file) => `“${file}” could not be opened. Choose another file or reload the page.`,
    nothing: 'There are no sample files. Start again with samples (without SAMPLES=none), then reload the page.',
    fault: 'The bench has failed. Reload the page; what was sent is kept.',
    sendSamples: 'Send the other samples',
    sendingSamples: 'Sending the samples of the other agencies of the bloc…',
    afterSamples: 'The sheet that is open is left for you to send. Change the role to the chair to see the board and the ranking.',
    samplesFault: 'The samples could not be sent. Try again in a few minutes.',
    sampleOutcome: {
      sentBefore: ({ receipt }) => `sent before, receipt ${receipt}`,
      sent: ({ receipt }) => `sent, receipt ${receipt}`,
      sentCorrected: ({ receipt, cells }) => `the original had faults (${cells}), a mended copy was sent, receipt ${receipt}`,
      refused: ({ problem }) => `not accepted: ${problem}`,
    },
    close: 'Close',
    panel: {
      title: 'Conditions',
      client: 'Excel',
      clients: { win32: 'for Windows', web: 'on the web', mac: 'on the Mac' },
      needsHttps: 'this page has to be opened over https',
      noMac: 'needs the WebKit of a Mac, which the bench lacks',
      level: 'ExcelApi level',
      fault: 'Excel answers with',
      noFault: 'no error',
      offline: 'Cut the pane off the network',
      slow: 'Slow machine',
      drop: 'Drop another .xlsx anywhere on the page to open it.',
      save: 'Save the open sheet as .xlsx',
    },
  },
};

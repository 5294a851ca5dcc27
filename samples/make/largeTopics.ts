/** A topic with two tasks that are scored in four ways each, and one criterion that a person judges. */
export interface Topic {
  readonly title: string;
  readonly tasks: readonly [string, string];
  readonly judged: string;
}

/** Part A: seven fields of two topics. Tasks are phrases that stand after "kế hoạch", "tiến độ", "kết quả". */
export const FIELDS: readonly (readonly [title: string, topics: readonly [Topic, Topic]])[] = [
  [
    'Tham mưu, chỉ đạo, điều hành',
    [
      {
        title: 'Tham mưu cho cấp ủy, chính quyền',
        tasks: ['tham mưu văn bản của Tỉnh ủy, HĐND, UBND tỉnh', 'thẩm tra, góp ý dự thảo văn bản'],
        judged: 'Chất lượng văn bản tham mưu',
      },
      {
        title: 'Chương trình công tác',
        tasks: ['thực hiện chương trình công tác năm', 'thực hiện ý kiến chỉ đạo của UBND tỉnh'],
        judged: 'Kỷ cương trong chỉ đạo, điều hành',
      },
    ],
  ],
  [
    'Nhiệm vụ chuyên môn của ngành',
    [
      {
        title: 'Chỉ tiêu do ngành dọc giao',
        tasks: ['thực hiện chỉ tiêu trọng tâm của ngành', 'giải quyết hồ sơ, vụ việc'],
        judged: 'Chất lượng chuyên môn, nghiệp vụ',
      },
      {
        title: 'Quản lý theo lĩnh vực được giao',
        tasks: ['hướng dẫn nghiệp vụ cho cơ sở', 'kiểm tra việc chấp hành pháp luật trong lĩnh vực'],
        judged: 'Xử lý vấn đề mới, phức tạp phát sinh',
      },
    ],
  ],
  [
    'Cải cách hành chính',
    [
      {
        title: 'Thủ tục hành chính',
        tasks: ['kiểm soát thủ tục hành chính', 'giải quyết thủ tục hành chính'],
        judged: 'Tinh thần, thái độ phục vụ người dân',
      },
      {
        title: 'Tổ chức bộ máy, tài chính',
        tasks: ['sắp xếp tổ chức bộ máy', 'thực hiện tự chủ tài chính'],
        judged: 'Sắp xếp, bố trí cán bộ theo vị trí việc làm',
      },
    ],
  ],
  [
    'Ứng dụng công nghệ thông tin',
    [
      {
        title: 'Văn bản điện tử',
        tasks: ['gửi, nhận văn bản điện tử', 'ký số văn bản phát hành'],
        judged: 'Sử dụng hệ thống quản lý văn bản và điều hành',
      },
      {
        title: 'Dữ liệu và an toàn thông tin',
        tasks: ['cập nhật cơ sở dữ liệu của ngành', 'bảo đảm an toàn thông tin'],
        judged: 'Khai thác, dùng chung dữ liệu',
      },
    ],
  ],
  [
    'Thanh tra, tiếp công dân, phòng, chống tham nhũng',
    [
      {
        title: 'Thanh tra, kiểm tra',
        tasks: ['thanh tra, kiểm tra trong năm', 'thực hiện kết luận thanh tra'],
        judged: 'Phòng ngừa sai phạm trong nội bộ',
      },
      {
        title: 'Tiếp công dân; phòng, chống tham nhũng',
        tasks: ['giải quyết đơn thư', 'kê khai, công khai tài sản, thu nhập'],
        judged: 'Tiếp công dân của người đứng đầu',
      },
    ],
  ],
  [
    'Tuyên truyền, phổ biến pháp luật',
    [
      {
        title: 'Phổ biến, giáo dục pháp luật',
        tasks: ['phổ biến, giáo dục pháp luật', 'đối thoại, giải đáp chính sách'],
        judged: 'Đổi mới cách làm trong tuyên truyền',
      },
      {
        title: 'Thông tin, báo chí',
        tasks: ['cung cấp thông tin cho báo chí', 'đăng tin, bài trên trang thông tin điện tử'],
        judged: 'Chất lượng trang thông tin điện tử',
      },
    ],
  ],
  [
    'Xây dựng nông thôn mới, an sinh xã hội',
    [
      {
        title: 'Giúp xã được phân công',
        tasks: ['giúp đỡ xã xây dựng nông thôn mới', 'vận động nguồn lực cho xã được phân công'],
        judged: 'Đánh giá của xã được giúp đỡ',
      },
      {
        title: 'An sinh xã hội',
        tasks: ['chăm lo gia đình chính sách, hộ nghèo', 'vận động đóng góp các quỹ xã hội'],
        judged: 'Hiệu quả hoạt động tình nguyện',
      },
    ],
  ],
];

/** Part B: four fields of two topics, each of five criteria. */
export const BUILDING: readonly (readonly [string, readonly (readonly [string, readonly string[]])[]])[] = [
  [
    'Xây dựng Đảng',
    [
      [
        'Công tác tư tưởng',
        ['Học tập nghị quyết', 'Sinh hoạt chuyên đề', 'Nắm dư luận trong cơ quan', 'Giáo dục truyền thống', 'Báo cáo viên'],
      ],
      [
        'Công tác tổ chức',
        ['Sinh hoạt chi bộ', 'Phát triển đảng viên', 'Kiểm tra, giám sát', 'Đánh giá đảng viên', 'Xếp loại tổ chức đảng'],
      ],
    ],
  ],
  [
    'Xây dựng cơ quan',
    [
      [
        'Dân chủ ở cơ quan',
        ['Hội nghị công chức', 'Quy chế làm việc', 'Công khai tài chính', 'Quy chế chi tiêu nội bộ', 'Thanh tra nhân dân'],
      ],
      [
        'Cơ quan văn hóa, an toàn',
        ['Cơ quan văn hóa', 'An ninh, trật tự', 'Phòng cháy, chữa cháy', 'Bảo vệ bí mật nhà nước', 'Lưu trữ hồ sơ'],
      ],
    ],
  ],
  [
    'Xây dựng đoàn thể',
    [
      ['Công đoàn', ['Chăm lo đoàn viên', 'Văn nghệ, thể thao', 'Nữ công', 'Xây dựng quỹ tương trợ', 'Xếp loại công đoàn']],
      [
        'Đoàn Thanh niên, Hội Cựu chiến binh',
        ['Công trình thanh niên', 'Tháng Thanh niên', 'Hiến máu', 'Hội Cựu chiến binh', 'Xếp loại đoàn'],
      ],
    ],
  ],
  [
    'Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
    [
      [
        'Đăng ký và thực hiện',
        ['Kế hoạch của cấp ủy', 'Đăng ký của cá nhân', 'Nêu gương của lãnh đạo', 'Tiết kiệm', 'Kỷ luật giờ làm việc'],
      ],
      ['Kết quả', ['Tấm gương được biểu dương', 'Mô hình hay', 'Tin, bài về gương tốt', 'Sơ kết, tổng kết', 'Đánh giá của cấp trên']],
    ],
  ],
];

/** Part C: four topics of five criteria. */
export const EMULATION: readonly (readonly [string, readonly string[]])[] = [
  ['Phát động, đăng ký', ['Kế hoạch thi đua năm', 'Ký giao ước thi đua', 'Đăng ký danh hiệu', 'Phong trào chuyên đề', 'Sơ kết phong trào']],
  [
    'Điển hình tiên tiến',
    ['Phát hiện điển hình', 'Bồi dưỡng điển hình', 'Nhân rộng điển hình', 'Tuyên truyền gương tốt', 'Sáng kiến được công nhận'],
  ],
  ['Khen thưởng', ['Hồ sơ đúng hạn', 'Hồ sơ không bị trả lại', 'Khen người trực tiếp lao động', 'Khen đột xuất', 'Chi quỹ khen thưởng']],
  ['Hoạt động khối', ['Dự họp khối', 'Báo cáo 6 tháng', 'Báo cáo năm', 'Bảng tự chấm', 'Hoạt động chung của khối']],
];

const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Nông', 'Lương', 'Hà', 'Đinh', 'Triệu'] as const;

/** Middle and given names that go together. */
const WOMEN = ['Thị Lan', 'Thu Hương', 'Thị Mai', 'Bích Ngọc', 'Thanh Thủy', 'Thị Hạnh', 'Minh Nguyệt', 'Kim Oanh', 'Hồng Nhung'] as const;
const MEN = ['Văn Hùng', 'Đức Minh', 'Quốc Việt', 'Văn Sơn', 'Anh Tuấn', 'Hữu Phước', 'Xuân Trường', 'Văn Bình', 'Mạnh Cường'] as const;

/**
 * The name of the person with this number, counted from 0: always the same, unlike that of any other below 234. Nobody real is
 * meant.
 */
export const inventedName = (number: number): string => {
  const family = FAMILIES[number % FAMILIES.length] ?? '';
  const names = number % 2 === 0 ? WOMEN : MEN;
  return `${family} ${names[Math.floor(number / 2) % names.length] ?? ''}`;
};

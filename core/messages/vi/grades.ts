/** Titles of grades by their keys, where the rubric prints none. A key without a title is printed as it is: A, B, C, D. */
export const grades: Readonly<Record<string, string>> = {
  xuat_sac: 'Xuất sắc',
  tot: 'Tốt',
  kha: 'Khá',
  trung_binh: 'Trung bình',
  yeu: 'Yếu',
  hoan_thanh_xuat_sac: 'Hoàn thành xuất sắc nhiệm vụ',
  hoan_thanh_tot: 'Hoàn thành tốt nhiệm vụ',
  hoan_thanh: 'Hoàn thành nhiệm vụ',
  khong_hoan_thanh: 'Không hoàn thành nhiệm vụ',
};

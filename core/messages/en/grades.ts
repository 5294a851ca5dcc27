/** Titles of grades by their keys, where the rubric prints none. A key without a title is printed as it is: A, B, C, D. */
export const grades: Readonly<Record<string, string>> = {
  xuat_sac: 'Excellent',
  tot: 'Good',
  kha: 'Fair',
  trung_binh: 'Average',
  yeu: 'Weak',
  hoan_thanh_xuat_sac: 'Tasks completed excellently',
  hoan_thanh_tot: 'Tasks completed well',
  hoan_thanh: 'Tasks completed',
  khong_hoan_thanh: 'Tasks not completed',
};

import type { Bloc, Member } from '#core/bloc/Bloc.ts';

/**
 * What a scoring workbook's file is called, so that staff find it again: `CTHADS - Bảng tự chấm 2018.xlsx`.
 *
 * @param period another name of the period than the year's, as `6 tháng đầu năm 2018`
 */
export const templateName = ({ edition }: Bloc, { code }: Member, period = String(edition)): string =>
  `${code} - Bảng tự chấm ${period}.xlsx`;

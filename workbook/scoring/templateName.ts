import type { Bloc, Member } from '#core/bloc/Bloc.ts';

/** What a scoring workbook's file is called, so that staff find it again: `CTHADS - Bảng tự chấm 2018.xlsx`. */
export const templateName = ({ edition }: Bloc, { code }: Member): string => `${code} - Bảng tự chấm ${edition}.xlsx`;

import type { WorkbookView } from '../WorkbookView.ts';

export const CARRIED_RANKING_SHEET = '_giaouoc_ranking';

/** Whether a workbook is a combined ranking of ours, by the hidden sheet that it carries. */
export const isRanking = ({ sheets }: Pick<WorkbookView, 'sheets'>): boolean => sheets.some(({ name }) => name === CARRIED_RANKING_SHEET);

import { allEndpoints } from '#core/endpoints/endpoints.ts';
import { timedTasks } from '#core/endpoints/timedTasks.ts';
import { plannedFunctions } from '../plannedFunctions.ts';
import { COST_HEADINGS, costOf, costRows, SCALES, type CallFigures } from './cost.ts';
import { costChart } from './costChart.ts';

/** Two for each function, and those of the API, the table, the clock and the bell. */
const alarms = (): number => 2 * (plannedFunctions(allEndpoints).length + timedTasks.length) + 7;

/**
 * The table of costs.
 *
 * @param agencies of a place of one's own; `null` shows bloc, province, nation and the most that is planned for
 */
export const report = (figures: readonly CallFigures[], agencies: number | null) => {
  const scales = agencies === null ? SCALES : [{ name: 'yours', agencies }];
  return { headings: COST_HEADINGS, rows: costRows(scales.map((scale) => costOf(scale, figures, alarms()))) };
};

/** How the cost grows from a bloc to the most that is planned for, as a picture. */
export const chart = (figures: readonly CallFigures[]): string => costChart(SCALES.map((scale) => costOf(scale, figures, alarms())));

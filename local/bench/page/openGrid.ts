import { createUniver, LifecycleStages, LocaleType, mergeLocales, type FUniver } from '@univerjs/presets';
import { CalculationMode, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import enUS from '@univerjs/preset-sheets-core/locales/en-US';
import viVN from '@univerjs/preset-sheets-core/locales/vi-VN';
import type { OpenedWorkbook } from '../sheet/openWorkbook.ts';
import { keepLocks, type Refusal } from './keepLocks.ts';
import { showGeneralNumbers } from './showGeneralNumbers.ts';
import { UniverGrid } from './UniverGrid.ts';
import { univerData } from './univerData.ts';

const LOCALES = { vi: 'vi-VN', en: 'en-US' } as const;

export interface OpenGrid {
  readonly grid: UniverGrid;
  readonly api: FUniver;
  readonly close: () => void;
}

/** Shows a workbook in the place, with formulas that calculate, and gives the grid that the host answers for. */
export const openGrid = async (
  place: HTMLElement,
  opened: OpenedWorkbook,
  language: 'vi' | 'en',
  onRefusal: (refusal: Refusal) => void,
): Promise<OpenGrid> => {
  const locale = language === 'vi' ? LocaleType.VI_VN : LocaleType.EN_US;
  const { univer, univerAPI } = createUniver({
    locale,
    locales: { [LocaleType.VI_VN]: mergeLocales(viVN), [LocaleType.EN_US]: mergeLocales(enUS) },
    presets: [
      UniverSheetsCorePreset({
        container: place,
        header: true,
        toolbar: false,
        formulaBar: true,
        contextMenu: false,
        footer: { menus: false, addSheetButtonConfig: { show: false } },
        sheets: { disableForceStringAlert: true },
        formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
      }),
    ],
  });
  const rendered = isRendered(univerAPI);
  const workbook = univerAPI.createWorkbook(univerData(opened, locale));
  workbook.setNumfmtLocal(language === 'vi' ? 'vi' : 'en');
  const grid = new UniverGrid(univerAPI, workbook, opened);
  showGeneralNumbers(univer, LOCALES[language]);
  keepLocks(univerAPI, grid, language, onRefusal);
  await rendered;
  return { grid, api: univerAPI, close: () => univer.dispose() };
};

/** Before the first picture stands there is nothing to scroll, and Univer refuses to select. */
const isRendered = (api: FUniver): Promise<void> =>
  new Promise((resolve) => {
    api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
      if (stage >= LifecycleStages.Rendered) resolve();
    });
  });

import type { Severity } from '#core/findings/finding.ts';
import type { Language } from '#core/messages/language.ts';
import type { CellAddress } from '#core/sheet/Sheet.ts';
import type { Mending } from '../checking/repairs.ts';
import type { Checked, Place, TextSize } from '../state/PaneState.ts';
import { chooseLanguage, chooseTextSize } from './preferences.ts';
import { Repairs } from './repairs.ts';
import type { Services } from './Services.ts';
import { check, goTo, readWorkbook } from './workbook.ts';

/** Everything that a person can do in the pane. */
export const paneActions = (services: Services) => {
  const { store } = services;
  const repairs = new Repairs(services);
  return {
    readWorkbook: () => readWorkbook(services),
    check: () => check(services),
    goTo: (at: CellAddress) => goTo(services, at),
    mend: (mending: Mending) => repairs.mend(mending),
    mendForms: (mendings: readonly Mending[]) => repairs.mendForms(mendings),
    undo: () => repairs.undo(),
    chooseLevel: (level: Severity) => store.tell({ type: 'levelChosen', level }),
    toggleFinding: (index: number) => store.tell({ type: 'findingToggled', index }),
    openView: (view: Checked['view']) => store.tell({ type: 'viewOpened', view }),
    openPlace: (place: Place) => store.tell({ type: 'placeOpened', place }),
    chooseLanguage: (language: Language) => chooseLanguage(services, language),
    chooseTextSize: (textSize: TextSize) => chooseTextSize(services, textSize),
    print: () => services.print(),
    leads: () => false,
    openBoard: async () => {},
    signOut: () => {},
    downloadTemplate: async () => {},
  };
};

export type PaneActions = ReturnType<typeof paneActions>;

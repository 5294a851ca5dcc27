import type { Catalogue } from '#core/messages/Catalogue.ts';
import { showMoment } from '#core/messages/dates.ts';
import type { ProblemCode, ProblemFacts } from '#core/problem.ts';
import type { Trouble } from '../host/HostTrouble.ts';
import type { Fault } from '../state/Fault.ts';

/** What went wrong in one sentence, with what to do. */
export const faultText = (fault: Fault, words: Catalogue): string => {
  const { trouble, language } = words;
  switch (fault.kind) {
    case 'host':
      return troubleText(fault.trouble, words);
    case 'problem':
      return (words.problems[fault.code] as (facts: ProblemFacts<ProblemCode>) => string)(fault.facts);
    case 'told':
      return fault.detail;
    case 'offline':
      return words.pane.frame.offline;
    case 'sessionEnded':
      return trouble.sessionEnded;
    case 'noAgency':
      return trouble.noAgency(fault);
    case 'alreadySent':
      return trouble.changedByColleague({ name: fault.name, time: showMoment(fault.at, language) });
    case 'changedMeanwhile':
      return words.pane.summary.changedMeanwhile;
    case 'packageDamaged':
      return words.pane.waiting.packageDamaged;
    case 'othersWait':
      return words.pane.waiting.othersWait(fault);
    case 'unknown':
      return trouble.unknown(fault);
  }
};

const troubleText = (one: Trouble, { trouble, pane }: Catalogue): string => {
  switch (one.because) {
    case 'sheetProtected':
      return trouble.sheetProtected(one);
    case 'cellGone':
      return pane.frame.cellGone(one);
    case 'tooManyCells':
      return pane.frame.tooManyCells;
    case 'notInThisExcel':
      return pane.frame.notInThisExcel;
    case 'windowBlocked':
      return pane.signIn.windowBlocked;
    case 'unknown':
      return trouble.unknown(one);
    case 'excelBusy':
    case 'cellBeingEdited':
    case 'readOnly':
    case 'excelLost':
    case 'windowClosed':
      return trouble[one.because];
  }
};

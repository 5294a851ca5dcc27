import type { WordsLike } from '../CodedWords.ts';
import type { afterButtons as afterSource, buttons as source } from '../vi/buttons.ts';
import { counted, pts } from './phrases.ts';

export const buttons: WordsLike<typeof source> = {
  check: 'Check the sheet',
  checkAgain: 'Check again',
  goTo: ({ cell }) => `Go to ${cell}`,
  fixCell: 'Fix this cell',
  fixForms: ({ count }) => `Fix ${counted(count, 'format fault')}`,
  undo: 'Undo',
  keepWithReason: 'Keep, with a reason',
  markCells: 'Mark cells',
  clearMarks: 'Clear marks',
  printList: 'Print list',
  send: 'Send in the sheet',
  sendAgain: 'Send in again',
  withdraw: 'Withdraw to edit',
  retryNow: 'Try again now',
  savePackage: 'Save package',
  confirm: 'Confirm the sheet',
  signIn: 'Sign in',
  signOut: 'Sign out',
  downloadTemplate: 'Download template',
  printReceipt: 'Print receipt',
  copyCode: 'Copy code',
  verifyReceipt: 'Verify receipt',
  viewSent: 'View what was sent',
  explain: 'Explain',
  remind: ({ count }) => `Remind ${counted(count, 'agency', 'agencies')}`,
  openAppraisal: 'Open appraisal',
  saveAndNext: 'Save, next criterion',
  keepSelf: ({ self }) => `Keep ${pts(self)}`,
  acceptMatching: ({ count }) => `Accept ${count} matching`,
  returnSheet: 'Return for completion',
  reopen: 'Reopen for the agency',
  freeze: 'Freeze the ranking',
  downloadRanking: 'Download ranking',
  publishRubric: 'Publish rubric',
  chooseFile: 'Choose a file',
  downloadFixed: 'Download fixed file',
};

export const afterButtons: WordsLike<typeof afterSource> = {
  appraisalOpensWhen: ({ count }) =>
    count === 1
      ? 'Appraisal opens at the deadline or when the sheet is in.'
      : `Appraisal opens at the deadline or when all ${count} sheets are in.`,
  fixed: ({ cell }) => `Fixed ${cell}.`,
  arrived: ({ cell }) => `At ${cell}. Press F6 to come back.`,
  copied: 'Code copied.',
  undone: ({ cell }) => `${cell} is as it was before.`,
  cannotUndo: ({ cell, seen }) => `${cell} was edited afterwards, so it is left alone; it used to hold ${seen}.`,
};

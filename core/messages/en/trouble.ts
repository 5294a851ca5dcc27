import type { WordsLike } from '../CodedWords.ts';
import type { trouble as source } from '../vi/trouble.ts';

export const trouble: WordsLike<typeof source> = {
  firstOpening: 'Welcome. This pane checks the scoring sheet, shows each place to fix and sends it to the bloc.',
  signInNeeded: 'Sign in to send the sheet and see results. Filling and checking need no sign-in.',
  windowBlocked: ({ code, address }) => `The sign-in window could not open. Allow pop-ups, or use code ${code} at ${address}.`,
  windowClosed: 'Sign-in was not finished. The sheet is untouched; choose Sign in to go on.',
  noAgency: ({ email }) => `${email} is not in any agency of the bloc. Ask the chair or the IT officer to add you.`,
  notAllowed: ({ action, who }) => `Your account may not ${action}. Who can: ${who}.`,
  sessionEnded: 'The session has ended. Sign in again; everything is kept.',
  clockWrong: ({ minutes }) => `This computer's clock is ${minutes} min off, so sign-in fails. Correct it and try again.`,
  offline: ({ time }) => `Not sent, the sheet is kept on this computer. Next try at ${time}.`,
  slowReply: 'No answer yet. Asking whether it arrived; it will not be sent twice.',
  busy: ({ seconds }) => `Many agencies are sending now. Trying again in ${seconds} s, nothing is lost.`,
  alreadyReceived: ({ time, number }) => `The bloc received this version at ${time}. Receipt ${number}.`,
  changedByColleague: ({ name, time }) => `${name} sent another version at ${time}. See the differences before replacing it.`,
  periodClosed: ({ deadline }) => `The deadline ${deadline} has passed. Ask the chair to reopen, with a reason.`,
  excelBusy: 'Excel is busy or shows a dialog. Close the dialog and try again.',
  cellBeingEdited: 'A cell is being typed in. Press Enter to finish it, then try again.',
  sheetProtected: ({ sheet, cell }) =>
    `Sheet ${sheet} is protected, so ${cell} cannot be fixed here. Edit it by hand, or ask the password holder.`,
  readOnly: 'The file is open read-only. Choose Enable Editing in the yellow bar, then try again.',
  tooManyCells: ({ address }) => `The sheet holds too many formatted empty cells to pass at once. Save it and drop it at ${address}.`,
  excelLost: 'Excel on the web was cut off. Reload the page; what was saved is not lost.',
  notInThisExcel: ({ action }) => `This Excel version cannot ${action}. Checking and sending still work.`,
  excelTooOld: ({ address }) => `This Excel is too old for the pane. Save the sheet and drop it at ${address}; the check is the same.`,
  unknown: ({ ref }) => `Something went wrong, ref ${ref}. The sheet is untouched. Try again; if it stays, give the ref to the IT officer.`,
};

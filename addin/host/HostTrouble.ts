/** What can stand in the way in the program that holds the workbook, and what a person needs to know of it. */
export type Trouble =
  | { readonly because: 'excelBusy' }
  | { readonly because: 'cellBeingEdited' }
  | { readonly because: 'sheetProtected'; readonly sheet: string; readonly cell: string }
  | { readonly because: 'readOnly' }
  | { readonly because: 'tooManyCells' }
  | { readonly because: 'excelLost' }
  /** What was asked for is newer than this Excel. */
  | { readonly because: 'notInThisExcel' }
  | { readonly because: 'cellGone'; readonly sheet: string; readonly cell: string }
  | { readonly because: 'windowBlocked' }
  | { readonly because: 'windowClosed' }
  /** `ref` is what a person can pass on to somebody who knows more. */
  | { readonly because: 'unknown'; readonly ref: string };

/** The one error that hosts throw on purpose: it holds what happened, and no sentence. */
export class HostTrouble extends Error {
  override readonly name = 'HostTrouble';
  readonly trouble: Trouble;

  constructor(trouble: Trouble, options?: ErrorOptions) {
    super(trouble.because, options);
    this.trouble = trouble;
  }
}

export const isHostTrouble = (error: unknown): error is HostTrouble => error instanceof HostTrouble;

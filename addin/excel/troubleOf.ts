import type { CellAddress } from '#core/sheet/Sheet.ts';
import { HostTrouble, isHostTrouble, type Trouble } from '../host/HostTrouble.ts';

/**
 * Names of Excel's own errors, as "Error handling with the application-specific JavaScript APIs" and "Excel error codes" of
 * office-js-docs-pr list them.
 */
const BY_CODE: Readonly<Record<string, Exclude<Trouble['because'], 'sheetProtected' | 'cellGone' | 'unknown'>>> = {
  InvalidOperationInCellEditMode: 'cellBeingEdited',
  ActivityLimitReached: 'excelBusy',
  HostIsBusy: 'excelBusy',
  RequestAborted: 'excelBusy',
  ServiceNotAvailable: 'excelBusy',
  ResponsePayloadSizeLimitExceeded: 'tooManyCells',
  RequestPayloadSizeLimitExceeded: 'tooManyCells',
  SessionNotFound: 'excelLost',
  InvalidOrTimedOutSession: 'excelLost',
  EditModeReadOnly: 'readOnly',
  Conflict: 'excelBusy',
  InsertDeleteConflict: 'excelBusy',
  DirtySupportingFormula: 'excelBusy',
  InactiveWorkbook: 'excelBusy',
  OperationCellsExceedLimit: 'tooManyCells',
  RangeExceedsLimit: 'tooManyCells',
  ApiNotFound: 'notInThisExcel',
  ApiNotAvailable: 'notInThisExcel',
  NotImplemented: 'notInThisExcel',
  UnsupportedFeature: 'notInThisExcel',
  UnsupportedOperation: 'notInThisExcel',
  UnsupportedSheet: 'notInThisExcel',
};

/**
 * Numbers that the older part of Office gives: 5000 not supported, 5012 session, 5016 a dialog box is open, 5102 to 5104 limits,
 * 7000 no right to write.
 */
const BY_NUMBER: Readonly<Record<number, (typeof BY_CODE)[string]>> = {
  5000: 'notInThisExcel',
  5012: 'excelLost',
  5016: 'excelBusy',
  5102: 'excelBusy',
  5103: 'tooManyCells',
  5104: 'tooManyCells',
  7000: 'readOnly',
};

const codeOf = (error: unknown): unknown => (typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined);

/** What an error of Office means to the person in front of it. */
export const troubleOf = (error: unknown, at?: CellAddress): HostTrouble => {
  if (isHostTrouble(error)) return error;
  const code = codeOf(error);
  const known = typeof code === 'number' ? BY_NUMBER[code] : BY_CODE[String(code)];
  if (known) return new HostTrouble({ because: known }, { cause: error });
  if (at && code === 'AccessDenied') return new HostTrouble({ because: 'sheetProtected', ...at }, { cause: error });
  if (code === 'AccessDenied') return new HostTrouble({ because: 'readOnly' }, { cause: error });
  if (at && (code === 'ItemNotFound' || code === 'InvalidArgument'))
    return new HostTrouble({ because: 'cellGone', ...at }, { cause: error });
  return new HostTrouble({ because: 'unknown', ref: refOf(error, code) }, { cause: error });
};

const refOf = (error: unknown, code: unknown): string => {
  if (typeof code === 'string' || typeof code === 'number') return String(code);
  return error instanceof Error ? error.name : 'Excel';
};

/** What the host says that it has, as `isSetSupported` reads it. Excel for Windows says the same of itself. */
export const requirementMatrix = (excelLevel: string): string =>
  JSON.stringify({
    ExcelApi: excelLevel,
    DialogApi: '1.1',
    CompressedFile: '1.1',
    File: '1.1',
    Settings: '1.1',
    DocumentEvents: '1.1',
  });

/** Numbers of the calls that both conversations carry (OSF.DDA.MethodDispId and EventDispId in the client). */
export const call = {
  saveSettings: 76,
  openFile: 77,
  readSlice: 80,
  closeFile: 81,
  richApi: 93,
} as const;

export const officeEvent = {
  selectionChanged: 2,
  dialogMessage: 10,
  richApi: 33,
} as const;

/** OSF.DDA.ErrorCodeManager.errorCodes */
export const officeError = {
  success: 0,
  internal: 5001,
  dialogOpen: 12007,
  dialogClosed: 12006,
  popupBlocked: 12009,
} as const;

import { apiTooNew } from './HostError.ts';

/**
 * The ExcelApi level that brought each member that the bench answers for; a member that is not listed came with 1.1.
 * Source: the "Api set" remarks of the Excel reference, as @types/office-js carries them; a test compares the two.
 */
const LEVELS: Readonly<Record<string, string>> = {
  'Application.cultureInfo': '1.11',
  'Application.decimalSeparator': '1.11',
  'Application.thousandsSeparator': '1.11',
  'Application.useSystemSeparators': '1.11',
  'Application.suspendApiCalculationUntilNextSync': '1.6',
  'Application.suspendScreenUpdatingUntilNextSync': '1.9',
  'CultureInfo.name': '1.11',
  'CultureInfo.numberFormat': '1.11',
  'FormatProtection.formulaHidden': '1.2',
  'FormatProtection.locked': '1.2',
  'NamedItem.comment': '1.4',
  'NamedItem.formula': '1.7',
  'NamedItem.getRangeOrNullObject': '1.4',
  'NamedItem.scope': '1.4',
  'NamedItemCollection.getCount': '1.4',
  'NamedItemCollection.getItemOrNullObject': '1.4',
  'NumberFormatInfo.numberDecimalSeparator': '1.11',
  'NumberFormatInfo.numberGroupSeparator': '1.11',
  'Range.columnHidden': '1.2',
  'Range.getIntersectionOrNullObject': '1.4',
  'Range.getMergedAreasOrNullObject': '1.13',
  'Range.getResizedRange': '1.2',
  'Range.getUsedRangeOrNullObject': '1.4',
  'Range.hidden': '1.2',
  'Range.isEntireColumn': '1.7',
  'Range.isEntireRow': '1.7',
  'Range.numberFormatLocal': '1.7',
  'Range.rowHidden': '1.2',
  'RangeAreas.address': '1.9',
  'RangeAreas.areaCount': '1.9',
  'RangeAreas.cellCount': '1.9',
  'RangeFormat.protection': '1.2',
  'Setting.delete': '1.4',
  'Setting.key': '1.4',
  'Setting.value': '1.4',
  'SettingCollection.add': '1.4',
  'SettingCollection.getCount': '1.4',
  'SettingCollection.getItem': '1.4',
  'SettingCollection.getItemOrNullObject': '1.4',
  'Workbook.getActiveCell': '1.7',
  'Workbook.isDirty': '1.9',
  'Workbook.name': '1.7',
  'Workbook.readOnly': '1.8',
  'Workbook.settings': '1.4',
  'Worksheet.getRangeByIndexes': '1.7',
  'Worksheet.getUsedRangeOrNullObject': '1.4',
  'Worksheet.names': '1.4',
  'Worksheet.protection': '1.2',
  'WorksheetCollection.getCount': '1.4',
  'WorksheetCollection.getFirst': '1.5',
  'WorksheetCollection.getItemOrNullObject': '1.4',
  'WorksheetCollection.getLast': '1.5',
  'WorksheetProtection.options': '1.2',
  'WorksheetProtection.protect': '1.2',
  'WorksheetProtection.protected': '1.2',
  'WorksheetProtection.unprotect': '1.7',
  // The private members behind onChanged, onSelectionChanged and onActivated bear the level of the event.
  'Worksheet._RegisterDataChangedEvent': '1.7',
  'Worksheet._UnregisterDataChangedEvent': '1.7',
  'Worksheet._RegisterSelectionChangedEvent': '1.7',
  'Worksheet._UnregisterSelectionChangedEvent': '1.7',
  'Worksheet._RegisterActivatedEvent': '1.7',
  'Worksheet._UnregisterActivatedEvent': '1.7',
  'WorksheetCollection._RegisterDataChangedEvent': '1.9',
  'WorksheetCollection._UnregisterDataChangedEvent': '1.9',
  'WorksheetCollection._RegisterSelectionChangedEvent': '1.9',
  'WorksheetCollection._UnregisterSelectionChangedEvent': '1.9',
  'WorksheetCollection._RegisterActivatedEvent': '1.7',
  'WorksheetCollection._UnregisterActivatedEvent': '1.7',
};

/** The level that brought `Range.values` and the like. */
export const levelOf = (member: string): string => LEVELS[member] ?? '1.1';

/** Whether a host that shows `have` has what came with `need`. */
export const reaches = (have: string, need: string): boolean => {
  const [major = 0, minor = 0] = have.split('.').map(Number);
  const [needMajor = 0, needMinor = 0] = need.split('.').map(Number);
  return major > needMajor || (major === needMajor && minor >= needMinor);
};

/** Excel refuses a member that is newer than itself; the client library lets it through. */
export const refuseTooNew = (member: string, level: string): void => {
  if (!reaches(level, levelOf(member))) throw apiTooNew(member, levelOf(member));
};

import type { FindingCode, KnownFinding, Severity } from './finding.ts';

type Weight = Severity | { readonly template: Severity; readonly foreign: Severity };

const BY_CODE = {
  'file.notXlsx': 'error',
  'file.encrypted': 'error',
  'file.legacyXls': 'error',
  'file.tooLarge': 'error',
  'file.damaged': 'error',
  'file.hostile': 'error',
  'workbook.foreign': 'error',
  'workbook.otherBloc': 'error',
  'workbook.otherEdition': 'error',
  'workbook.otherAgency': 'error',
  'workbook.repeated': 'error',
  'workbook.otherRubric': 'error',
  'workbook.macro': 'warning',
  'workbook.externalLink': 'warning',
  'sheet.missing': 'error',
  'sheet.hidden': 'warning',
  'sheet.notAssignedUnapproved': 'error',
  'row.missing': 'error',
  'row.unknown': { template: 'error', foreign: 'warning' },
  'row.repeated': 'error',
  'row.hidden': 'warning',
  'cell.merged': 'error',
  'cell.error': 'error',
  'cell.notNumber': 'error',
  'cell.numberAsText': { template: 'error', foreign: 'warning' },
  'cell.noCachedValue': 'error',
  'cell.legacyFont': 'warning',
  'cell.notNormalised': 'note',
  'cell.farAway': 'note',
  'cell.formulaAltered': 'error',
  'cell.lockedChanged': 'error',
  'score.missing': 'error',
  'score.aboveMax': 'error',
  'score.belowMin': 'error',
  'score.offStep': 'error',
  'score.notALevel': 'error',
  'score.notByRule': 'error',
  'score.jump': 'note',
  'measure.missing': { template: 'error', foreign: 'warning' },
  'measure.impossible': { template: 'error', foreign: 'warning' },
  'evidence.missing': { template: 'error', foreign: 'warning' },
  'evidence.malformed': 'warning',
  'evidence.outsidePeriod': 'warning',
  'evidence.reused': 'warning',
  'evidence.notCited': 'warning',
  'evidence.citedDiffers': 'warning',
  'total.differs': 'warning',
  'total.jump': 'note',
  'total.aboveCap': 'note',
} as const satisfies { readonly [Code in FindingCode]: Weight };

/** Every code there is, in the order in which they are listed. */
export const findingCodes: readonly FindingCode[] = Object.keys(BY_CODE) as FindingCode[];

/** What a finding weighs in a sheet of our template or in a bloc's own sheet, where no check knows better. */
export const severityOf = (code: FindingCode, origin: 'template' | 'foreign'): Severity => {
  const weight: Weight = BY_CODE[code];
  return typeof weight === 'string' ? weight : weight[origin];
};

/** Findings that mean that nothing of the file is used; a workbook without its register is one of them. */
export const isRefusal = ({ code }: Pick<KnownFinding, 'code'>): boolean =>
  code.startsWith('file.') ||
  code === 'workbook.foreign' ||
  code === 'workbook.otherBloc' ||
  code === 'workbook.otherEdition' ||
  code === 'workbook.otherAgency' ||
  code === 'sheet.missing';

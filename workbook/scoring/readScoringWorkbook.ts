import type { Bloc } from '#core/bloc/Bloc.ts';
import { blocFor } from '#core/bloc/blocFor.ts';
import type { FindingCode, FindingFacts, KnownFinding } from '#core/findings/finding.ts';
import { scoringSheet } from '#core/messages/vi/scoringSheet.ts';
import type { Sheet } from '#core/sheet/Sheet.ts';
import { isFileRefused } from '../archive/FileRefused.ts';
import type { Unpacker } from '../archive/Unpacker.ts';
import { readForeignSheet } from '../foreign/readForeignSheet.ts';
import { NO_CHOICE, type TableChoice } from '../foreign/TableChoice.ts';
import { readWorkbook } from '../reading/readWorkbook.ts';
import type { WorkbookView } from '../WorkbookView.ts';
import { carriedBloc, carriedIdentity } from './carriedIdentity.ts';
import { readTemplateSheet } from './readTemplateSheet.ts';
import type { CarriedIdentity } from './scoringWorkbook.ts';
import { findTemplateTable } from './templateTable.ts';

/** What every door takes at most: a scoring workbook weighs a hundredth of it. */
export const MOST_BYTES = 4 * 1024 * 1024;

/** A sheet to check, or the one finding that says why there is none. */
export type ScoringFile = { readonly sheet: Sheet } | { readonly refusal: KnownFinding };

/** The bytes of a file as a workbook, or the finding that refuses it. The same with and without a host's unpacking. */
export const openWorkbook = (
  bytes: Uint8Array,
  unpacker?: Unpacker,
): { readonly view: WorkbookView } | { readonly refusal: KnownFinding } => {
  try {
    return { view: readWorkbook(bytes, { archive: { fileBytes: MOST_BYTES }, unpacker }) };
  } catch (error) {
    if (!isFileRefused(error)) throw error;
    return { refusal: refusalOf(error.code, error.facts, error.code === 'file.tooLarge' ? String(error.facts.bytes) : null) };
  }
};

const refusalOf = <Code extends FindingCode>(code: Code, facts: FindingFacts<Code>, seen: string | null): KnownFinding =>
  ({
    code,
    severity: 'error',
    sheet: null,
    cell: null,
    criterion: null,
    seen,
    expected: code === 'file.tooLarge' ? { is: 'bytes', bytes: MOST_BYTES } : code.startsWith('file.') ? { is: 'xlsx' } : null,
    article: null,
    facts,
    repairs: [],
  }) as unknown as KnownFinding;

/** The refusal of a file whose reading had to be stopped from outside, by the limit that it overran. */
export const stoppedReading = (guard: 'time' | 'memory'): KnownFinding => refusalOf('file.hostile', { guard }, null);

/** A workbook that is no scoring sheet of any bloc that is known. */
export const FOREIGN_WORKBOOK: KnownFinding = refusalOf('workbook.foreign', {}, null);

/**
 * The scoring sheet of a workbook: our own by its hidden codes, any other by its headings. A workbook of ours whose hidden column is
 * gone is read by its headings too, and still counts as ours.
 */
export const scoringSheetOf = (view: WorkbookView, bloc: Bloc, fileName: string, choice: TableChoice = NO_CHOICE): ScoringFile => {
  const identity = carriedIdentity(view);
  if (identity && identity.bloc !== bloc.id) return { sheet: strangerOf(view, identity) };
  const own = blocFor(bloc, identity?.agency ?? null);
  const table = identity && findTemplateTable(view, own.rubric);
  if (identity && table) return { sheet: readTemplateSheet({ view, bloc: own, identity, table }) };
  const foreign = readForeignSheet(view, bloc, fileName, choice);
  if (foreign && identity === null) return { sheet: foreign };
  if (foreign && identity)
    return { sheet: { ...foreign, origin: 'template', identity: { ...foreign.identity, ...identity, blocName: null } } };
  if (identity === null) return { refusal: FOREIGN_WORKBOOK };
  const expected = scoringSheet.sheets.scores;
  return { refusal: { ...refusalOf('sheet.missing', {}, null), expected: { is: 'text', text: expected } } };
};

/** Another bloc's workbook, whose rows mean nothing here: only what it says of itself is kept. */
const strangerOf = (view: WorkbookView, identity: CarriedIdentity): Sheet => ({
  origin: 'template',
  name: scoringSheet.sheets.scores,
  identity: { ...identity, blocName: carriedName(view), agencyName: identity.agency },
  rows: [],
  strays: [],
  totals: [],
  register: [],
  altered: [],
  oddTexts: [],
  farCells: [],
  layout: { hasMeasureColumn: true, hasEvidenceColumn: true },
  workbook: { hiddenSheets: [], missingSheets: [], hasMacros: false, externalLinks: [] },
});

const carriedName = (view: WorkbookView): string | null => {
  const bloc = carriedBloc(view);
  const name: unknown = typeof bloc === 'object' && bloc !== null && 'name' in bloc ? bloc.name : null;
  return typeof name === 'string' ? name : null;
};

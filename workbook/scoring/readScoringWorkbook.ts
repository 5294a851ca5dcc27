import type { Bloc } from '#core/bloc/Bloc.ts';
import type { FindingCode, FindingFacts, KnownFinding } from '#core/findings/finding.ts';
import { messagesOf } from '#core/messages/messagesOf.ts';
import type { Sheet } from '#core/sheet/Sheet.ts';
import { isFileRefused } from '../archive/FileRefused.ts';
import { readForeignSheet } from '../foreign/readForeignSheet.ts';
import { readWorkbook } from '../reading/readWorkbook.ts';
import type { WorkbookView } from '../WorkbookView.ts';
import { carriedIdentity } from './carriedIdentity.ts';
import { readTemplateSheet } from './readTemplateSheet.ts';
import { findTemplateTable } from './templateTable.ts';

/** A sheet to check, or the one finding that says why there is none. */
export type ScoringFile = { readonly sheet: Sheet } | { readonly refusal: KnownFinding };

/** The bytes of a file as a workbook, or the finding that refuses it. */
export const openWorkbook = (bytes: Uint8Array): { readonly view: WorkbookView } | { readonly refusal: KnownFinding } => {
  try {
    return { view: readWorkbook(bytes) };
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
    expected: code.startsWith('file.') ? { is: 'xlsx' } : null,
    article: null,
    facts,
    repairs: [],
  }) as unknown as KnownFinding;

/**
 * The scoring sheet of a workbook: our own by its hidden codes, any other by its headings. A workbook of ours whose hidden column is
 * gone is read by its headings too, and still counts as ours.
 */
export const scoringSheetOf = (view: WorkbookView, bloc: Bloc, fileName: string): ScoringFile => {
  const identity = carriedIdentity(view);
  const table = identity && findTemplateTable(view, bloc.rubric);
  if (identity && table) return { sheet: readTemplateSheet({ view, bloc, identity, table }) };
  const foreign = readForeignSheet(view, bloc, fileName);
  if (foreign && identity === null) return { sheet: foreign };
  if (foreign && identity)
    return { sheet: { ...foreign, origin: 'template', identity: { ...foreign.identity, ...identity, blocName: null } } };
  if (identity && identity.bloc !== bloc.id) return { sheet: emptySheetOf(identity) };
  if (identity === null) return { refusal: refusalOf('workbook.foreign', {}, null) };
  const expected = messagesOf('vi').scoringSheet.sheets.scores;
  return { refusal: { ...refusalOf('sheet.missing', {}, null), expected: { is: 'text', text: expected } } };
};

/** Another bloc's workbook, whose rows mean nothing here: only what it says of itself is kept. */
const emptySheetOf = (identity: {
  readonly bloc: string;
  readonly edition: number;
  readonly agency: string;
  readonly rubric: string;
}): Sheet => ({
  origin: 'template',
  name: messagesOf('vi').scoringSheet.sheets.scores,
  identity: { ...identity, blocName: null, agencyName: identity.agency },
  rows: [],
  strays: [],
  totals: [],
  register: [],
  altered: [],
  layout: { hasMeasureColumn: true, hasEvidenceColumn: true },
  workbook: { hiddenSheets: [], missingSheets: [], hasMacros: false, externalLinks: [] },
});

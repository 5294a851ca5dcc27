import type { Bloc, Member } from '#core/bloc/Bloc.ts';
import { blocFor } from '#core/bloc/blocFor.ts';
import { hashOf, type Json, type Sha256 } from '#core/canonicalJson.ts';
import type { Catalogue } from '#core/messages/Catalogue.ts';
import { leavesOf } from '#core/rubric/Rubric.ts';
import { cell, text } from '../paper/SheetBuilder.ts';
import type { ModelSheet, WorkbookModel } from '../writing/WorkbookModel.ts';
import { cachedScores } from './cachedScores.ts';
import { packCells } from '../packedJson.ts';
import { DATA_SHEET, NAMESPACE, TEMPLATE_VERSION } from './columns.ts';
import { EMPTY_FILLING, type Filling } from './Filling.ts';
import { guideSheet } from './guideSheet.ts';
import { registerSheet } from './registerSheet.ts';
import { scoresSheet } from './scoresSheet.ts';
import { sheetLayout } from './sheetLayout.ts';

/** What a scoring workbook says of itself, in a hidden sheet, in hidden names and in a part of its own. */
export interface CarriedIdentity {
  readonly bloc: string;
  readonly edition: number;
  readonly agency: string;
  /** `sha256:…` of the rubric. */
  readonly rubric: string;
  readonly template: string;
}

const ITEM_ID = '{8B3F2C44-6D5E-4B1A-9A57-0A1F3C2E7D01}';

/**
 * One agency's scoring workbook: the sheet to fill, the register of documents, instructions, and a hidden sheet with the rubric.
 *
 * @param filling what is already entered; nothing for a blank one
 * @param messages the words that are printed; Vietnamese unless somebody asks otherwise
 */
export const scoringWorkbook = (
  whole: Bloc,
  member: Member,
  { messages, sha256, filling = EMPTY_FILLING }: { readonly messages: Catalogue; readonly sha256: Sha256; readonly filling?: Filling },
): WorkbookModel => {
  const bloc = blocFor(whole, member.code);
  const layout = sheetLayout(bloc, member.code);
  const { nothingArose } = messages.measureWords;
  const ground = { bloc, agency: member.code, rows: new Map(layout.map(({ code, row }) => [code, row])), nothingArose };
  const shown = cachedScores(bloc, member.code, filling, nothingArose);
  const identity: CarriedIdentity = {
    bloc: bloc.id,
    edition: bloc.edition,
    agency: member.code,
    rubric: hashOf(bloc.rubricJson, sha256),
    template: TEMPLATE_VERSION,
  };
  return {
    properties: {
      title: `${messages.scoringSheet.title({ year: bloc.edition })} - ${member.fullName}`,
      creator: 'Giao Ước',
      application: 'Giao Ước',
    },
    sheets: [
      scoresSheet({ bloc, member, layout, ground, filling, shown, messages }),
      registerSheet(bloc, messages),
      guideSheet(bloc, member, messages),
      dataSheet(bloc, identity),
    ],
    names: Object.entries(identity).map(([name, value]) => ({ name: identityName(name), refersTo: `"${value}"`, hidden: true })),
    customXml: [{ xml: identityXml(identity), itemId: ITEM_ID, schemas: [NAMESPACE] }],
  };
};

/** `GIAOUOC_BLOC`, `GIAOUOC_AGENCY` … */
export const identityName = (field: string): string => `GIAOUOC_${field.toUpperCase()}`;

const identityXml = (identity: CarriedIdentity): string => {
  const attributes = Object.entries(identity).map(([name, value]) => `${name}="${escapeAttribute(String(value))}"`);
  return `<scoring xmlns="${NAMESPACE}" ${attributes.join(' ')}/>`;
};

const escapeAttribute = (value: string): string => value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** Column A names, column B values; from row 10 on the packed bloc in column A; column D the codes for drop-downs. */
const dataSheet = (bloc: Bloc, identity: CarriedIdentity): ModelSheet => ({
  name: DATA_SHEET,
  visibility: 'veryHidden',
  cells: [
    ...Object.entries(identity).flatMap(([name, value], row) => [cell(row, 0, text(name), {}), cell(row, 1, text(String(value)), {})]),
    ...packCells(carriedJson(bloc)).map((part, index) => cell(PACKED_ROW + index, 0, text(part), {})),
    ...leavesOf(bloc.rubric).map(({ code }, row) => cell(row, 3, text(code), {})),
  ],
});

/** The first row, from 0, of the packed bloc in the hidden sheet. */
export const PACKED_ROW = 9;

/** What a workbook needs to be checked anywhere: the year's rules, and none of the bloc's appraisals, cross-scores, decisions, ballots or inspections. */
const carriedJson = (bloc: Bloc): Json => {
  const {
    decisions: _decisions,
    appraisals: _appraisals,
    ballots: _ballots,
    crossScores: _crossScores,
    receivedAt: _receivedAt,
    extensions: _extensions,
    inspections: _inspections,
    ...rest
  } = bloc.json as Record<string, Json>;
  return rest;
};

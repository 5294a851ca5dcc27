import type { Bloc } from '../bloc/Bloc.ts';
import { readDay, serialOf } from '../calendar.ts';
import { readPoints, ZERO } from '../points.ts';
import { fieldsOf, type Fields } from '../rubric/fields.ts';
import { leavesOf, type Leaf } from '../rubric/Rubric.ts';
import type { MeasureTerm } from '../rules/rule.ts';
import { readScore, type ScoreReading } from './scoreReading.ts';
import type { Cell, CellContent, PrintedTotal, RegisterEntry, SheetRow } from './Sheet.ts';
import { readSheet, type SheetReading } from './SheetReading.ts';

/** A sheet that is kept as JSON stands in no workbook. */
const NOWHERE = { sheet: '', cell: '' } as const;

/**
 * Reads a sheet again from the JSON that `sheetJson` made of it: the same scores, results and words, so that the same ranking
 * follows. Places, fonts and formulas are not kept.
 *
 * Errors: throws `bloc.malformed` with the path of the first fault: another bloc's sheet, an unknown criterion, a score that is no
 *         decimal text.
 */
export const readSheetJson = (bloc: Bloc, json: unknown, path: string): SheetReading => {
  const fields = fieldsOf(json, path);
  fields.oneOf('schema', ['sheet/1']);
  fields.oneOf('bloc', [bloc.id]);
  if (fields.whole('edition') !== bloc.edition) fields.refuse('edition', String(bloc.edition));
  const agency = fields.oneOf(
    'agency',
    bloc.members.map(({ code }) => code),
  );
  const leaves = new Map(leavesOf(bloc.rubric).map((leaf) => [leaf.code, leaf]));
  const rows = fields.list('rows').map((row) => {
    const leaf = leaves.get(row.text('criterion')) ?? row.refuse('criterion', 'code of a criterion that is scored');
    return { row: readRow(row, leaf), register: readRegister(row, leaf) };
  });
  return readSheet(bloc, {
    origin: 'template',
    name: '',
    identity: { bloc: bloc.id, blocName: bloc.name, edition: bloc.edition, agency, agencyName: null, rubric: null },
    rows: rows.map(({ row }) => row),
    strays: [],
    totals: readRemark(fields),
    register: rows.flatMap(({ register }) => register),
    altered: [],
    oddTexts: [],
    farCells: [],
    layout: { hasMeasureColumn: true, hasEvidenceColumn: true },
    workbook: { hiddenSheets: [], missingSheets: [], hasMacros: false, externalLinks: [] },
  });
};

/** What is said of the whole sheet stands beside its total, whose own number is not kept. */
const readRemark = (fields: Fields): readonly PrintedTotal[] => {
  const remark = fields.raw('remark');
  return typeof remark === 'string' ? [{ of: 'grand', cell: textCell(''), explanation: textCell(remark) }] : [];
};

const readRow = (fields: Fields, leaf: Leaf): SheetRow => {
  const measures = fields.object('measures');
  return {
    criterion: leaf.code,
    label: textCell(leaf.label),
    title: textCell(leaf.title),
    self: scoreCell(fields, leaf),
    measures: new Map(
      leaf.rule.measures.flatMap((term) =>
        typeof measures.raw(term.key) === 'string'
          ? [[term.key, cellWith(measureContent(String(measures.raw(term.key)), term))] as const]
          : [],
      ),
    ),
    evidence: textCell(anyText(fields, 'evidence')),
    explanation: textCell(anyText(fields, 'explanation')),
    hidden: false,
  };
};

const readRegister = (fields: Fields, { code }: Leaf): readonly RegisterEntry[] => {
  const texts = fields.raw('register');
  if (!Array.isArray(texts)) return fields.refuse('register', 'list of texts');
  return texts.map((text: unknown) => ({ criterion: code, cell: textCell(String(text)) }));
};

const anyText = (fields: Fields, name: string): string => {
  const text = fields.raw(name);
  return typeof text === 'string' ? text : fields.refuse(name, 'text');
};

/** The score as it was typed, so that the same JSON can be made again; its points alone where what was typed says otherwise. */
const scoreCell = (fields: Fields, { kind }: Leaf): Cell => {
  const score = fields.raw('score');
  const seen = anyText(fields, 'seen');
  if (score === null)
    return fields.flag('notAssigned', false) || pointsIn(readScore(textCell(seen), kind)) === null ? textCell(seen) : textCell('');
  if (typeof score !== 'string' || readPoints(score) === null) return fields.refuse('score', 'points as a decimal text');
  const typed = cellWith(/^-?\d+(?:\.\d+)?$/.test(seen) ? { type: 'number', number: seen } : { type: 'text', text: seen });
  return pointsIn(readScore(typed, kind)) === readPoints(score) ? typed : cellWith({ type: 'number', number: score });
};

const pointsIn = (reading: ScoreReading): number | null =>
  reading.type === 'number' ? reading.points : reading.type === 'notAssigned' ? ZERO : null;

const measureContent = (text: string, { kind }: MeasureTerm): CellContent => {
  if (text === '') return { type: 'blank' };
  if (kind === 'date') {
    const day = readDay(text);
    return day === null ? { type: 'text', text } : { type: 'date', number: String(serialOf(day)), day };
  }
  return kind !== 'option' && readPoints(text) !== null ? { type: 'number', number: text } : { type: 'text', text };
};

const textCell = (text: string): Cell => cellWith(text === '' ? { type: 'blank' } : { type: 'text', text });

const cellWith = (content: CellContent): Cell => ({
  at: NOWHERE,
  content,
  formula: null,
  percent: false,
  font: null,
  merged: null,
  externalLink: null,
});

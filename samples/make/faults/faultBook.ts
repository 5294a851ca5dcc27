import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Bloc } from '#core/bloc/Bloc.ts';
import { readBloc } from '#core/bloc/readBloc.ts';
import { readDay } from '#core/calendar.ts';
import type { Json } from '#core/canonicalJson.ts';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { addPoints, readPoints, writePoints, ZERO, type Points } from '#core/points.ts';
import { isUnder, leavesOf } from '#core/rubric/Rubric.ts';
import { addressOf } from '#workbook/address.ts';
import { COLUMN } from '#workbook/scoring/columns.ts';
import { shownSums } from '#workbook/scoring/cachedScores.ts';
import { EMPTY_FILLING, type Filling, type Typed } from '#workbook/scoring/Filling.ts';
import { scoringWorkbook } from '#workbook/scoring/scoringWorkbook.ts';
import type { ModelCell, ModelContent, ModelSheet, WorkbookModel } from '#workbook/writing/WorkbookModel.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

export type Column = keyof typeof COLUMN;

export const num = (number: string): Typed => ({ type: 'number', number });
export const txt = (text: string): Typed => ({ type: 'text', text });
export const date = (day: string): Typed => {
  const found = readDay(day);
  if (!found) throw new Error(`no day ${day}`);
  return { type: 'date', day: found };
};

const PAPERS = [
  ['I.1', 'Báo cáo số 15/BC-SM ngày 12/3/2025 của Sở Mẫu'],
  ['II.2', 'Kế hoạch số 7/KH-SM ngày 10/01/2025 của Sở Mẫu'],
] as const;

/** What a good year looks like: no finding at all. */
export const GOOD_YEAR: Filling = {
  ...EMPTY_FILLING,
  scores: new Map([
    ['I.1', num('9')],
    ['II.2', num('8.5')],
    ['T.1', num('0')],
    ['T.2', num('0')],
    ['P', num('0')],
  ]),
  results: new Map([
    ['I.2', txt('Tốt')],
    ['I.3', num('96')],
    ['II.1', num('3')],
    ['II.3', txt('Đạt')],
    ['II.4', date('2025-02-20')],
  ]),
  evidence: new Map(PAPERS),
};

export const blocIn = (folder: string): Bloc => readBloc(JSON.parse(readFileSync(`${folder}/khoi-thu.json`, 'utf8')) as Json);

/** The same bloc with its file changed, as another program would have saved it. */
export const otherBloc = (bloc: Bloc, change: (json: Record<string, Json>) => void): Bloc => {
  const json = structuredClone(bloc.json) as Record<string, Json>;
  change(json);
  return readBloc(json);
};

/** A workbook of the bloc on the bench: what is entered, what is done to its cells, and the bytes at the end. */
export class FaultBook {
  readonly bloc: Bloc;
  readonly leftBehind: ReadonlyMap<string, string>;
  model: WorkbookModel;

  constructor(
    bloc: Bloc,
    entered: Partial<Record<'scores' | 'results' | 'evidence' | 'explanations' | 'leftBehind', Readonly<Record<string, unknown>>>> = {},
  ) {
    this.bloc = bloc;
    const merged = <Value>(key: 'scores' | 'results' | 'evidence' | 'explanations' | 'leftBehind'): Map<string, Value> =>
      new Map([...(GOOD_YEAR[key] as ReadonlyMap<string, Value>), ...(Object.entries(entered[key] ?? {}) as [string, Value][])]);
    const [member] = bloc.members;
    if (!member) throw new Error('a bloc without members');
    const filling: Filling = {
      ...GOOD_YEAR,
      scores: merged('scores'),
      results: merged('results'),
      evidence: merged('evidence'),
      explanations: merged('explanations'),
      leftBehind: merged('leftBehind'),
    };
    this.leftBehind = filling.leftBehind;
    this.model = scoringWorkbook(bloc, member, { messages: messagesOf('vi'), sha256, filling });
  }

  /** The row of a code, from 0. */
  rowOf(code: string): number {
    const found = this.scores.cells.find(
      ({ column, content }) => column === COLUMN.code && content.type === 'text' && content.text === code,
    );
    if (!found) throw new Error(`no row ${code}`);
    return found.row;
  }

  /** `E14`. */
  at(code: string, column: Column = 'self'): string {
    return addressOf(this.rowOf(code), COLUMN[column]);
  }

  get scores(): ModelSheet {
    const [sheet] = this.model.sheets;
    if (!sheet) throw new Error('a workbook without sheets');
    return sheet;
  }

  /** Types over a cell, locked or not. */
  put(code: string, column: Column, content: ModelContent): this {
    const row = this.rowOf(code);
    this.cells((cell) => (cell.row === row && cell.column === COLUMN[column] ? { ...cell, content } : cell));
    return this.bloc.rubric.byCode.get(code)?.type === 'leaf' ? this.recalculated() : this;
  }

  /** Lets the sums follow the scores, as Excel does: texts add nothing, an error spreads. `extra` is what rows of no criterion add. */
  recalculated(extra: Readonly<Record<string, string>> = {}): this {
    const scores = new Map(
      leavesOf(this.bloc.rubric).map(({ code }) => [code, addPoints(...this.pointsOf(code), points(extra[code]))] as const),
    );
    const shown = shownSums(this.bloc, this.bloc.members[0]?.code ?? '', scores, this.leftBehind);
    const failure = this.failure();
    const codes = new Map(
      this.scores.cells.flatMap(({ row, column, content }) =>
        column === COLUMN.code && content.type === 'text' ? [[row, content.text] as const] : [],
      ),
    );
    return this.cells((cell) => {
      const code = codes.get(cell.row) ?? '';
      const sum = this.bloc.rubric.byCode.get(code)?.type === 'leaf' ? undefined : shown.get(code);
      if (cell.column !== COLUMN.self || cell.content.type !== 'formula' || sum === undefined || sum === null) return cell;
      const isAbove = failure !== null && (code.startsWith('=') || failure.under.has(code));
      return { ...cell, content: { ...cell.content, value: isAbove ? failure.value : { type: 'number', number: writePoints(sum) } } };
    });
  }

  private pointsOf(code: string): readonly Points[] {
    const rows = new Set(
      this.scores.cells.flatMap(({ row, column, content }) =>
        column === COLUMN.code && content.type === 'text' && content.text === code ? [row] : [],
      ),
    );
    return this.scores.cells.flatMap(({ row, column, content }) =>
      rows.has(row) && column === COLUMN.self ? [points(numberIn(content))] : [],
    );
  }

  /** The first error value of a score, and the headings above it. */
  private failure() {
    for (const { code } of leavesOf(this.bloc.rubric)) {
      const row = this.scores.cells.find(
        ({ column, content }) => column === COLUMN.code && content.type === 'text' && content.text === code,
      )?.row;
      const content = this.scores.cells.find((cell) => cell.row === row && cell.column === COLUMN.self)?.content;
      if (content?.type !== 'formula' || content.value.type !== 'error') continue;
      const under = this.bloc.rubric.criteria.filter((one) => one.type === 'group' && isUnder(this.bloc.rubric, code, one.code));
      return { value: content.value, under: new Set(under.map((one) => one.code)) };
    }
    return null;
  }

  contentAt(code: string, column: Column = 'self'): ModelContent {
    const row = this.rowOf(code);
    const found = this.scores.cells.find((cell) => cell.row === row && cell.column === COLUMN[column]);
    if (!found) throw new Error(`nothing at ${code}`);
    return found.content;
  }

  cells(change: (cell: ModelCell) => ModelCell): this {
    return this.sheet((sheet) => ({ ...sheet, cells: sheet.cells.map(change) }));
  }

  sheet(change: (sheet: ModelSheet) => ModelSheet): this {
    return this.sheets((sheets) => sheets.map((sheet, index) => (index === 0 ? change(sheet) : sheet)));
  }

  sheets(change: (sheets: readonly ModelSheet[]) => readonly ModelSheet[]): this {
    this.model = { ...this.model, sheets: change(this.model.sheets) };
    return this;
  }

  bytes(): Uint8Array {
    return writeWorkbook(this.model);
  }
}

const numberIn = (content: ModelContent): string | undefined => {
  if (content.type === 'number') return content.number;
  return content.type === 'formula' && content.value.type === 'number' ? content.value.number : undefined;
};

const points = (decimal: string | undefined): Points => (decimal === undefined ? ZERO : (readPoints(decimal) ?? ZERO));

export const text = (value: string): ModelContent => ({ type: 'text', text: value });
export const number = (value: string): ModelContent => ({ type: 'number', number: value });
export const BLANK: ModelContent = { type: 'blank' };

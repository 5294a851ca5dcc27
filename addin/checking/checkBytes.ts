import type { Bloc } from '#core/bloc/Bloc.ts';
import type { Day } from '#core/calendar.ts';
import { canonicalJson, type Json } from '#core/canonicalJson.ts';
import { checkSheet } from '#core/checks/checkSheet.ts';
import type { KnownFinding } from '#core/findings/finding.ts';
import { leavesOf } from '#core/rubric/Rubric.ts';
import { asSenders } from '#workbook/foreign/sheetOwner.ts';
import { NO_CHOICE, type TableChoice } from '#workbook/foreign/TableChoice.ts';
import { isRanking } from '#workbook/ranking/isRanking.ts';
import { carriedYear } from '#workbook/scoring/carriedYear.ts';
import { FOREIGN_WORKBOOK, openWorkbook, scoringSheetOf } from '#workbook/scoring/readScoringWorkbook.ts';
import type { WorkbookView } from '#workbook/WorkbookView.ts';
import type { AskedTable } from './AskedTable.ts';
import type { CheckStep } from './CheckStep.ts';
import { readAskedTable } from './readAskedTable.ts';
import type { Opened, OpenedRanking, OpenedRubric } from './Opened.ts';

/** What is known beside the file. */
export interface Known {
  readonly fileName: string | null;
  /** The day in Vietnam, by which a criterion only warns or blocks; without it every rule blocks. */
  readonly today?: Day;
  /** The bloc's year that the sheet has to be of, where it is known; else the one that the workbook carries. */
  readonly bloc?: Bloc | null;
  /** The rubric that a bloc has published, by its hash; `null` while nobody is signed in: then the workbook's own counts. */
  readonly published: { readonly bloc: string; readonly edition: number; readonly rubric: string } | null;
  /** The agencies of the person who is signed in, by bloc; `null` while nobody is. */
  readonly ownAgency: ReadonlyMap<string, string> | null;
  /** The year of that person's bloc, by which a table is read that is not ours. */
  readonly ownYear?: Bloc | null;
  /** What the person says of such a table. */
  readonly choice?: TableChoice;
}

type OnStep = (step: CheckStep) => void;

/**
 * Reads and checks a workbook: a sheet by the rubric that it carries, a rubric by itself, so that neither network nor sign-in is
 * needed; a table that is not ours by the year of the own bloc.
 */
export const checkBytes = async (bytes: Uint8Array, known: Known, onStep: OnStep = () => {}): Promise<Opened> => {
  onStep({ is: 'file' });
  const opened = openWorkbook(bytes);
  if ('refusal' in opened) return { kind: 'refused', finding: opened.refusal };
  const { view } = opened;
  onStep({ is: 'table' });
  const ranking = isRanking(view) ? await rankingIn(view) : null;
  if (ranking) return ranking;
  const carried = known.bloc ?? carriedYear(view);
  const rubric = carried ? null : await rubricIn(view, bytes);
  const bloc = carried ?? known.ownYear ?? null;
  if (rubric) return rubric;
  return bloc ? checkView(view, bytes, bloc, known, onStep) : { kind: 'refused', finding: FOREIGN_WORKBOOK };
};

const checkView = async (
  view: WorkbookView,
  bytes: Uint8Array,
  bloc: Bloc,
  { fileName, today, published, ownAgency, choice = NO_CHOICE }: Known,
  onStep: OnStep,
): Promise<Opened> => {
  const read = scoringSheetOf(view, bloc, fileName ?? '', choice);
  if ('refusal' in read) return refused(read.refusal, read.refusal === FOREIGN_WORKBOOK ? readAskedTable(view, bloc, choice.sheet) : null);
  const isPublished = published?.bloc === bloc.id && published.edition === bloc.edition;
  const rubricHash = isPublished ? published.rubric : await browserHash(bloc.rubricJson);
  const own = ownAgency?.get(bloc.id) ?? null;
  const sheet = asSenders(read.sheet, bloc, own);
  onStep({ is: 'rules', criteria: leavesOf(bloc.rubric).length });
  const report = checkSheet(bloc, sheet, { rubricHash, expectedAgency: own, ...(today && { today }) });
  const member = bloc.members.find(({ code }) => code === sheet.identity.agency) ?? null;
  const table = sheet.mapping ? readAskedTable(view, bloc, sheet) : null;
  return { kind: 'sheet', bloc, member, report, rubricHash, bytes, table };
};

const refused = (finding: KnownFinding, table: AskedTable | null): Opened => ({ kind: 'refused', finding, ...(table && { table }) });

/** What works rankings out anew comes only where one is open. */
const rankingIn = async (view: WorkbookView): Promise<OpenedRanking> => (await import('./openRanking.ts')).openRanking(view);

/** What reads rubrics comes only where one may be open: those who fill in a sheet never need it. */
const rubricIn = async (view: WorkbookView, bytes: Uint8Array): Promise<OpenedRubric | null> =>
  (await import('./openRubric.ts')).openRubric(view, bytes);

const browserHash = async (json: Json): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonicalJson(json)));
  return `sha256:${[...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
};

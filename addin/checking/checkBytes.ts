import type { Bloc } from '#core/bloc/Bloc.ts';
import type { Day } from '#core/calendar.ts';
import { canonicalJson, type Json } from '#core/canonicalJson.ts';
import { checkSheet } from '#core/checks/checkSheet.ts';
import { carriedYear } from '#workbook/scoring/carriedYear.ts';
import { FOREIGN_WORKBOOK, openWorkbook, scoringSheetOf } from '#workbook/scoring/readScoringWorkbook.ts';
import type { WorkbookView } from '#workbook/WorkbookView.ts';
import type { Opened, OpenedRubric } from './Opened.ts';

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
  readonly ownAgency: ((bloc: string) => string | null) | null;
}

/**
 * Reads and checks a workbook: a sheet by the rubric that it carries, a rubric by itself, so that neither network nor sign-in is
 * needed.
 */
export const checkBytes = async (
  bytes: Uint8Array,
  { fileName, today, bloc: known = null, published, ownAgency }: Known,
): Promise<Opened> => {
  const opened = openWorkbook(bytes);
  if ('refusal' in opened) return { kind: 'refused', finding: opened.refusal };
  const bloc = known ?? carriedYear(opened.view);
  if (!bloc) return (await rubricIn(opened.view, bytes)) ?? { kind: 'refused', finding: FOREIGN_WORKBOOK };
  const read = scoringSheetOf(opened.view, bloc, fileName ?? '');
  if ('refusal' in read) return { kind: 'refused', finding: read.refusal };
  const isPublished = published?.bloc === bloc.id && published.edition === bloc.edition;
  const rubricHash = isPublished ? published.rubric : await browserHash(bloc.rubricJson);
  const report = checkSheet(bloc, read.sheet, { rubricHash, expectedAgency: ownAgency?.(bloc.id) ?? null, ...(today && { today }) });
  const member = bloc.members.find(({ code }) => code === read.sheet.identity.agency) ?? null;
  return { kind: 'sheet', bloc, member, report, rubricHash, bytes };
};

/** What reads rubrics comes only where one may be open: those who fill in a sheet never need it. */
const rubricIn = async (view: WorkbookView, bytes: Uint8Array): Promise<OpenedRubric | null> =>
  (await import('./openRubric.ts')).openRubric(view, bytes);

const browserHash = async (json: Json): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonicalJson(json)));
  return `sha256:${[...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
};

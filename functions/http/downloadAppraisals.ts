import { passOf, type Pass } from '#core/appraisal/AppraisalSheet.ts';
import { shownPart } from '#core/appraisal/appraisalsOf.ts';
import type { CarriedAppraisal, CarriedSheet } from '#core/appraisal/CarriedAppraisal.ts';
import type { Member } from '#core/bloc/Bloc.ts';
import * as endpoints from '#core/endpoints/appraisalFile.ts';
import { appraisalBookOf } from '#core/messages/appraisalBookOf.ts';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { can, rolesThatMay } from '#core/permissions/can.ts';
import { Problem } from '#core/problem.ts';
import { lineOf } from '#core/rubric/Rubric.ts';
import type { AppraisedAgency } from '#workbook/appraisal/AppraisalBookInput.ts';
import { appraisalWorkbook } from '#workbook/appraisal/appraisalWorkbook.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { periodName } from '../store/keys.ts';
import { appraisalShown } from './appraisalShown.ts';
import { resourceOf } from './authorise.ts';
import { judgedSheet, TAKES } from './judging/judgedSheet.ts';
import { openedYear } from './openedYear.ts';
import { personName } from './personName.ts';
import { serve, type Call } from './serve.ts';
import type { StoreDoors } from './StoreDoors.ts';

type Download = typeof endpoints.downloadAppraisals;

export const downloadAppraisals = serve<Download, StoreDoors>(endpoints.downloadAppraisals, async ({ path }, call) => {
  const { doors, caller, period, today, language } = call;
  const pass = passOf(period.state);
  const { bloc, period: opened } = await openedYear(doors, path);
  const mine = bloc.members.filter(({ code }) => can(caller, 'appraise', resourceOf(path.bloc, code, period, today)));
  if (pass === null || mine.length === 0) throw new Problem('permission.denied', { action: 'appraise', roles: rolesThatMay('appraise') });
  const parts = (await Promise.all(mine.map((member) => partOf(call, path, member, pass)))).flatMap((part) => part ?? []);
  if (parts.length === 0) throw new Problem('submission.notFound', { agency: mine.map(({ code }) => code).join(', ') });
  const carried: CarriedAppraisal = {
    bloc: bloc.id,
    period: periodName(path),
    rubric: opened.rubricHash,
    person: caller.id,
    pass,
    sheets: parts.map(({ sheet }) => sheet),
  };
  const words = appraisalBookOf(language);
  const book = appraisalWorkbook({
    bloc,
    appraiser: await personName(doors, caller.id, path.bloc),
    carried,
    agencies: new Map(parts.map(({ agency }) => [agency.member.code, agency])),
    messages: messagesOf(language),
    words,
  });
  return { body: writeWorkbook(book), fileName: words.fileName({ year: bloc.edition, bloc: bloc.id }) };
});

interface Part {
  readonly sheet: CarriedSheet;
  readonly agency: AppraisedAgency;
}

/** What of an agency is the caller's to score now; `null` where nothing is, or nothing has come. */
const partOf = async (
  { doors, caller, period, today }: Call<Download, StoreDoors>,
  path: { readonly bloc: string; readonly edition: number; readonly kind?: 'midYear' },
  member: Member,
  pass: Pass,
): Promise<Part | null> => {
  const agency = member.code;
  const judged = await judgedSheet(doors, { ...path, agency }).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'submission.notFound') return null;
    throw error;
  });
  if (judged === null || !TAKES[pass].includes(judged.head.state)) return null;
  const { bloc, head, reading } = judged;
  const resource = resourceOf(path.bloc, agency, period, today);
  const appraisal = shownPart(judged.appraisal, appraisalShown(caller, path.bloc, period, today)(agency));
  const given = new Map(appraisal.rows.map((row) => [row.criterion, row[pass]]));
  const rows = reading.leaves.flatMap(({ leaf, points, isDropped }) =>
    isDropped || !can(caller, 'appraise', { ...resource, criterion: lineOf(bloc.rubric, leaf.code) })
      ? []
      : [{ criterion: leaf.code, self: points, score: given.get(leaf.code)?.score ?? null, reason: given.get(leaf.code)?.reason ?? null }],
  );
  if (rows.length === 0) return null;
  const sheet = { agency, version: head.receipt.version, revision: judged.appraisal.revision, rows };
  return { sheet, agency: { member, reading, appraisal } };
};

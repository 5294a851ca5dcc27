import { passOf, type Pass } from '#core/appraisal/AppraisalSheet.ts';
import type { CarriedAppraisal, CarriedSheet } from '#core/appraisal/CarriedAppraisal.ts';
import { withScores } from '#core/appraisal/changeRows.ts';
import type { FileFault, FileRefusal } from '#core/appraisal/FileFault.ts';
import { handedScores } from '#core/appraisal/handedScores.ts';
import type { HandedSheet } from '#core/appraisal/HandedSheet.ts';
import type { Bloc } from '#core/bloc/Bloc.ts';
import * as endpoints from '#core/endpoints/appraisalFile.ts';
import { can } from '#core/permissions/can.ts';
import { Problem } from '#core/problem.ts';
import { lineOf } from '#core/rubric/Rubric.ts';
import { handedSheetOf, openAppraisalWorkbook } from '#workbook/appraisal/readAppraisalWorkbook.ts';
import { MOST_AGENCIES, saveAppraisals, type AppraisalChange } from '../../store/appraisals.ts';
import { contentHash } from '../../store/hashing.ts';
import { periodName, type PeriodId } from '../../store/keys.ts';
import { resourceOf } from '../authorise.ts';
import { openedYear } from '../openedYear.ts';
import { serve, type Call } from '../serve.ts';
import type { StoreDoors } from '../StoreDoors.ts';
import { judgedSheet, TAKES } from './judgedSheet.ts';

type Import = typeof endpoints.importAppraisals;

/** Everything of the workbook is looked at before anything is kept, so that all its faults are told at once. */
export const importAppraisals = serve<Import, StoreDoors>(endpoints.importAppraisals, async ({ path, body }, call) => {
  const { doors, caller, period, now } = call;
  const pass = passOf(period.state);
  if (pass === null) throw new RangeError(`no turn of the appraisal while a period is ${period.state}`);
  const opened = openAppraisalWorkbook(body);
  if ('refused' in opened) throw refused(opened.refused, opened.code, '.xlsx');
  const { bloc, period: found } = await openedYear(doors, path);
  requireOurs(opened.carried, { bloc: bloc.id, period: periodName(path), rubric: found.rubricHash, person: caller.id, pass });
  const hand = { by: caller.id, at: new Date(now).toISOString() };
  const parts = await Promise.all(
    opened.carried.sheets.map((carried) => {
      const handed = handedSheetOf(opened.view, carried, bloc.rubric);
      return partOf(call, path, { bloc, carried, handed, pass, hand });
    }),
  );
  const faults = parts.flatMap((part) => part.faults);
  if (faults.length > 0) throw new Problem('appraisal.fileHasFaults', { faults });
  const changes = parts.flatMap(({ change }) => change ?? []);
  if (changes.length > MOST_AGENCIES) throw refused('tooMany', String(changes.length), String(MOST_AGENCIES));
  if (changes.length > 0) {
    await saveAppraisals(doors.store, { ...path, during: period.state, changes, by: caller.id, source: contentHash(body) });
  }
  return {
    body: {
      agencies: changes.map(({ agency, next }) => ({
        agency,
        revision: next.revision,
        changed: next.rows.filter(({ revision }) => revision === next.revision).map(({ criterion }) => criterion),
      })),
    },
  };
});

const refused = (reason: FileRefusal, seen: string, expected: string) => new Problem('appraisal.fileRefused', { reason, seen, expected });

type Identity = Omit<CarriedAppraisal, 'sheets'>;

const GUARDS: readonly (readonly [field: keyof Identity, reason: FileRefusal])[] = [
  ['bloc', 'otherBloc'],
  ['period', 'otherPeriod'],
  ['person', 'otherPerson'],
  ['rubric', 'otherRubric'],
  ['pass', 'otherTurn'],
];

const requireOurs = (carried: Identity, expected: Identity): void => {
  const other = GUARDS.find(([field]) => carried[field] !== expected[field]);
  if (other) throw refused(other[1], carried[other[0]], expected[other[0]]);
};

interface Handed {
  readonly bloc: Bloc;
  readonly carried: CarriedSheet;
  readonly handed: HandedSheet;
  readonly pass: Pass;
  readonly hand: { readonly by: string; readonly at: string };
}

interface Part {
  readonly faults: readonly FileFault[];
  /** `null` where the owner changed nothing of the agency. */
  readonly change: AppraisalChange | null;
}

const NOTHING: Part = { faults: [], change: null };

/** What the workbook says of one agency, held against how that stands now. An agency without a change of the owner's asks for no right. */
const partOf = async (
  { doors, caller, period, today }: Call<Import, StoreDoors>,
  path: PeriodId,
  { bloc: file, carried, handed, pass, hand }: Handed,
): Promise<Part> => {
  const { agency } = carried;
  if (!file.members.some(({ code }) => code === agency)) return isUntouched(carried, handed) ? NOTHING : wholly('recused', handed);
  const id = { ...path, agency };
  const judged = await judgedSheet(doors, id);
  const { bloc, head, reading, appraisal } = judged;
  const resource = resourceOf(path.bloc, agency, period, today);
  const mayTouch = (code: string): boolean => can(caller, 'appraise', { ...resource, criterion: lineOf(bloc.rubric, code) });
  const { given, faults } = handedScores(carried, handed, { bloc, reading, appraisal, pass, mayTouch });
  if (given.length === 0 && faults.length === 0) return NOTHING;
  if (!can(caller, 'appraise', resource)) return wholly('recused', handed);
  if (!TAKES[pass].includes(head.state)) return wholly('notOpen', handed);
  if (faults.length > 0) return { faults, change: null };
  const next = withScores(appraisal, reading, given, { pass, ...hand });
  if (next === null) return NOTHING;
  const moved = next.rows.filter(({ revision }) => revision === next.revision).length;
  const change: AppraisalChange = {
    ...id,
    during: period.state,
    next,
    expected: appraisal.revision,
    version: head.receipt.version,
    to: null,
    action: 'appraisal.imported',
    moved,
    ...hand,
  };
  return { faults: [], change };
};

const isUntouched = ({ rows }: CarriedSheet, handed: HandedSheet): boolean => {
  const before = new Map(rows.map((row) => [row.criterion, row]));
  return handed.rows.every(({ criterion, score, reason }) => {
    const row = before.get(criterion);
    return score === (row?.score ?? null) && reason === (row?.reason ?? null);
  });
};

const wholly = (fault: FileFault['fault'], { agency, sheet, rows }: HandedSheet): Part => {
  const typed = rows.find(({ score, reason }) => score !== null || reason !== null);
  return {
    faults: [{ agency, criterion: null, sheet, cell: typed?.scoreCell ?? 'A1', fault, seen: null, limits: [] }],
    change: null,
  };
};

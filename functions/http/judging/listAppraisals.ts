import { isChanged, scoreOf, type AppraisalSheet } from '#core/appraisal/AppraisalSheet.ts';
import { shownPart, type Shown } from '#core/appraisal/appraisalsOf.ts';
import { outdatedRows } from '#core/appraisal/changeRows.ts';
import type { Bloc, Member } from '#core/bloc/Bloc.ts';
import * as endpoints from '#core/endpoints/appraisals.ts';
import type { ReplyOf } from '#core/endpoints/Endpoint.ts';
import type { SubmissionHead } from '../../store/submissions.ts';
import { appraisalShown } from '../appraisalShown.ts';
import { serve } from '../serve.ts';
import type { StoreDoors } from '../StoreDoors.ts';
import { keptReading } from './judgedSheet.ts';
import { judgedYear } from './judgedYear.ts';

type BoardLine = ReplyOf<typeof endpoints.listAppraisals>['agencies'][number];

export const listAppraisals = serve<typeof endpoints.listAppraisals, StoreDoors>(
  endpoints.listAppraisals,
  async ({ path }, { doors, caller, period, today }) => {
    const { bloc, record, heads } = await judgedYear(doors, path);
    const shownOf = appraisalShown(caller, path.bloc, period, today);
    const agencies = await Promise.all(
      bloc.members.map((member) => {
        const appraisal = record.appraisals.find(({ agency }) => agency === member.code) ?? { agency: member.code, revision: 0, rows: [] };
        return boardLine(doors, bloc, { member, head: heads.get(member.code) ?? null, appraisal, shown: shownOf(member.code) });
      }),
    );
    return { body: { agencies } };
  },
);

interface Line {
  readonly member: Member;
  readonly head: SubmissionHead | null;
  readonly appraisal: AppraisalSheet;
  readonly shown: Shown;
}

const NO_FIGURES = { revision: null, rows: null, appraised: null, changed: null, unanswered: null, outdated: null };

const boardLine = async (doors: StoreDoors, bloc: Bloc, { member, head, appraisal, shown }: Line): Promise<BoardLine> => {
  const line = { agency: member.code, name: member.name, state: head?.state ?? null, shown };
  if (head === null || shown === 'nothing') return { ...line, ...NO_FIGURES };
  const { receipt } = head;
  const reading = await keptReading(doors, bloc, receipt, receipt.version);
  const { rows } = shownPart(appraisal, shown);
  const changed = rows.filter(isChanged);
  return {
    ...line,
    revision: appraisal.revision,
    rows: reading.leaves.filter(({ isDropped }) => !isDropped).length,
    appraised: rows.filter((row) => scoreOf(row) !== null).length,
    changed: changed.length,
    unanswered: changed.filter(({ answer }) => answer === null).length,
    outdated: outdatedRows({ ...appraisal, rows }, reading).length,
  };
};

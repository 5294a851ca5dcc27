import type { Catalogue } from '../Catalogue.ts';
import { agreement } from './agreement.ts';
import { afterButtons, buttons } from './buttons.ts';
import { commandHelp } from './commandHelp.ts';
import { commandLine } from './commandLine.ts';
import { deadlines } from './deadlines.ts';
import { evidenceKinds } from './evidenceKinds.ts';
import { expected } from './expected.ts';
import { findings } from './findings.ts';
import { grades } from './grades.ts';
import { guide } from './guide.ts';
import { measureWords } from './measures.ts';
import { judgingActions, periodStates, roles, yearActions } from './people.ts';
import { problems } from './problems.ts';
import { ranking } from './ranking.ts';
import { rankingBook } from './rankingBook.ts';
import { explanation, receipt, reopening, returning, withdrawal } from './receipts.ts';
import { guards } from './guards.ts';
import { reasons } from './reasons.ts';
import { repairs, severities } from './repairs.ts';
import { rubricBook } from './rubricBook.ts';
import { rubricDraft } from './rubricDraft.ts';
import { rubricChanges } from './rubricChanges.ts';
import { rules } from './rules.ts';
import { pane } from './pane.ts';
import { paper, scoringSheet } from './scoringSheet.ts';
import { empty, states, steps, waiting } from './states.ts';
import { todo } from './todo.ts';
import { trouble } from './trouble.ts';
import { totals, verdicts } from './verdicts.ts';

export const english: Catalogue = {
  language: 'en',
  severities,
  findings,
  expected,
  repairs,
  rules,
  problems,
  reasons,
  evidenceKinds,
  grades,
  guards,
  actions: { ...yearActions, ...judgingActions },
  roles,
  periodStates,
  verdicts,
  totals,
  buttons,
  afterButtons,
  states,
  waiting,
  steps,
  empty,
  trouble,
  receipt,
  withdrawal,
  returning,
  reopening,
  explanation,
  deadlines,
  pane,
  ranking,
  paper,
  scoringSheet,
  guide,
  agreement,
  rankingBook,
  rubricBook,
  rubricDraft,
  rubricChanges,
  measureWords,
  commandHelp,
  commandLine,
  todo,
};

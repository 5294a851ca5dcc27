import type { KnownFinding, Severity } from '#core/findings/finding.ts';
import type { AskedTable } from '../checking/AskedTable.ts';
import type { Opened } from '../checking/Opened.ts';
import type { PaneEvent } from './PaneEvent.ts';
import type { Checked, PaneState, Work } from './PaneState.ts';

type WorkbookEvent = Extract<
  PaneEvent,
  {
    readonly type:
      | 'readingStarted'
      | 'read'
      | 'readingFailed'
      | 'workbookChanged'
      | 'checkStarted'
      | 'checkWent'
      | 'checkStopped'
      | 'checked'
      | 'checkFailed'
      | 'levelChosen'
      | 'findingToggled'
      | 'viewOpened'
      | 'tableChosen'
      | 'tableConfirmed'
      | 'tableReopened';
  }
>;

export const reduceWorkbook = (state: PaneState, event: WorkbookEvent): PaneState => {
  const { work } = state;
  switch (event.type) {
    case 'readingStarted':
      return { ...state, work: { at: 'reading' }, fault: null };
    case 'read':
      return { ...state, work: readyWork(event.opened), fault: null };
    case 'readingFailed':
      return { ...state, work: work.at === 'reading' ? { at: 'unreadable' } : work, fault: event.fault };
    case 'workbookChanged':
      return { ...state, work: changedWork(work) };
    case 'checkStarted':
      return { ...state, work: work.at === 'checking' ? work : { at: 'checking', before: work }, fault: null, said: null };
    case 'checkWent':
      return work.at === 'reading' || work.at === 'checking' ? { ...state, work: { ...work, step: event.step } } : state;
    case 'checkStopped':
      return work.at === 'reading' || work.at === 'checking'
        ? { ...state, work: work.at === 'reading' ? { at: 'unreadable' } : workAfterFailure(work), fault: null, said: { what: 'stopped' } }
        : state;
    case 'checked':
      return { ...state, work: checkedWork(event.opened, event.at, work), said: event.said, fault: null };
    case 'checkFailed':
      return { ...state, work: workAfterFailure(work), fault: event.fault };
    case 'levelChosen':
      return onChecked(state, (checked) => ({ ...checked, level: event.level, open: 0 }));
    case 'findingToggled':
      return onChecked(state, (checked) => ({ ...checked, open: checked.open === event.index ? null : event.index }));
    case 'viewOpened':
      return onChecked({ ...state, fault: null, said: null }, (checked) => ({ ...checked, view: event.view }));
    case 'tableChosen':
      return { ...state, understanding: { choice: event.choice, isConfirmed: false } };
    case 'tableConfirmed':
      return { ...state, understanding: { ...state.understanding, isConfirmed: true } };
    case 'tableReopened':
      return work.at === 'checked' ? { ...state, ...understoodAgain(state, work), fault: null, said: null } : state;
  }
};

const understoodAgain = ({ understanding }: PaneState, { opened, isStale }: Checked): Pick<PaneState, 'work' | 'understanding'> => ({
  work: { at: 'ready', opened, isStale },
  understanding: { ...understanding, isConfirmed: false },
});

const onChecked = (state: PaneState, change: (checked: Checked) => Checked): PaneState =>
  state.work.at === 'checked' ? { ...state, work: change(state.work) } : state;

/** A workbook that cannot be used is said at once; a sheet waits until somebody asks for the check. */
const readyWork = (opened: Opened): Work => {
  if (opened.kind === 'refused') return refusedWork(opened.finding, opened.table ?? null);
  if (opened.kind === 'ranking') return { at: 'rankingVerified', opened, isStale: false };
  if (opened.kind === 'rubric') return { at: 'rubricReady', opened, isStale: false };
  const [only] = opened.report.findings;
  return opened.report.verdict === 'refused' && only ? refusedWork(only, opened.table) : { at: 'ready', opened, isStale: false };
};

const refusedWork = (finding: KnownFinding, table: AskedTable | null): Work => ({ at: 'refused', finding, ...(table && { table }) });

const checkedWork = (opened: Opened, checkedAt: string, before: Work): Work => {
  const work = readyWork(opened);
  const isStale = before.at === 'checking' && before.isStale === true;
  if (work.at === 'rubricReady') return { at: 'rubricChecked', opened: work.opened, checkedAt, isStale };
  if (work.at !== 'ready') return work;
  const { findings } = work.opened.report;
  const level = before.at === 'checked' && hasLevel(findings, before.level) ? before.level : heaviest(findings);
  const open = before.at === 'checked' && before.level === level ? stillThere(before.open, findings, level) : 0;
  return { at: 'checked', opened: work.opened, checkedAt, isStale, level, open, view: 'findings', fromBloc: null };
};

/** After a repair the place in the list stays: there the next finding now stands. */
const stillThere = (open: number | null, findings: readonly KnownFinding[], level: Severity): number => {
  const last = findings.filter(({ severity }) => severity === level).length - 1;
  return Math.max(0, Math.min(open ?? 0, last));
};

const LEVELS: readonly Severity[] = ['error', 'warning', 'note'];

const hasLevel = (findings: readonly KnownFinding[], level: Severity): boolean => findings.some(({ severity }) => severity === level);

const heaviest = (findings: readonly KnownFinding[]): Severity => LEVELS.find((level) => hasLevel(findings, level)) ?? 'error';

/** What is being sent goes on as it was checked; only where it comes back it is stale. */
const changedWork = (work: Work): Work => {
  switch (work.at) {
    case 'ready':
    case 'checking':
    case 'rubricReady':
    case 'rubricChecked':
    case 'rankingVerified':
      return { ...work, isStale: true };
    case 'checked':
      return staleChecked(work);
    case 'sending':
      return { ...work, checked: staleChecked(work.checked) };
    default:
      return work;
  }
};

const staleChecked = (checked: Checked): Checked => ({
  ...checked,
  isStale: true,
  view: checked.view === 'forms' ? 'findings' : checked.view,
});

/** The workbook that the pane last read, whatever it is doing now. */
export const openedOf = (work: Work): Opened | null => {
  switch (work.at) {
    case 'ready':
    case 'checked':
    case 'rubricReady':
    case 'rubricChecked':
    case 'rankingVerified':
    case 'sent':
      return work.opened;
    case 'checking':
      return openedOf(work.before);
    case 'sending':
      return work.checked.opened;
    case 'refused':
      return { kind: 'refused', finding: work.finding };
    case 'reading':
    case 'unreadable':
    case 'waiting':
      return null;
  }
};

const workAfterFailure = (work: Work): Work => {
  if (work.at !== 'checking') return work;
  return work.before.at === 'reading' ? { at: 'unreadable' } : work.before;
};

import type { BookExpected } from '../rubric/BookFault.ts';

/** What a draft of a rubric could not read with certainty, for the chair to decide. Points are in thousandths. */
export type DraftDoubt =
  /** Words about points that fit no way of scoring. */
  | { readonly is: 'rule.unread'; readonly text: string }
  /** Levels of which some speak of numbers and some do not, or that overlap. */
  | { readonly is: 'levels.unread' }
  | { readonly is: 'levels.best'; readonly best: number; readonly maximum: number }
  /** The highest printed number says nothing of higher ones. */
  | { readonly is: 'levels.openTop'; readonly from: number }
  /** No level for whatever comes later or is missing. */
  | { readonly is: 'levels.noLast' }
  | { readonly is: 'levels.gap' }
  | { readonly is: 'levels.beforeDay' }
  /** Levels that bear letters or numbers of their own. */
  | { readonly is: 'levels.labelled' }
  | { readonly is: 'levels.outside' }
  /** Numbers without a word of what they count. */
  | { readonly is: 'unit.unsaid' }
  /** Whether one of several distinctions counts or all of them. */
  | { readonly is: 'tiers.unsaid' }
  | { readonly is: 'target.assumed' }
  | { readonly is: 'floor.assumed' }
  | { readonly is: 'cap.differs'; readonly cap: number; readonly maximum: number }
  | { readonly is: 'points.unread' }
  | { readonly is: 'points.missing' }
  | { readonly is: 'points.summed' }
  | { readonly is: 'points.fromLevels' }
  | { readonly is: 'points.twoSayings'; readonly inText: number }
  | { readonly is: 'points.negative' }
  | { readonly is: 'sum.differs'; readonly sum: number; readonly maximum: number }
  | { readonly is: 'total.differs'; readonly sum: number; readonly printed: number }
  | { readonly is: 'total.missing' }
  | { readonly is: 'label.repeated' }
  | { readonly is: 'label.outOfOrder' }
  | { readonly is: 'label.made' }
  | { readonly is: 'label.spoilt'; readonly label: string }
  | { readonly is: 'title.missing' }
  | { readonly is: 'parts.fromBullets' }
  | { readonly is: 'extra.inside' }
  /** Nothing tells whether it adds points or takes them off. */
  | { readonly is: 'extra.kind' }
  | { readonly is: 'row.unplaced'; readonly text: string }
  | { readonly is: 'row.hidden' }
  | { readonly is: 'column.unread'; readonly title: string }
  | { readonly is: 'sheet.unread'; readonly title: string }
  | { readonly is: 'cell.error' }
  | { readonly is: 'bloc.missing' }
  | { readonly is: 'bloc.look' }
  | { readonly is: 'bloc.assumed' }
  | { readonly is: 'bloc.blank' }
  /** What the reader of rubric workbooks says of the cell. */
  | { readonly is: 'fault'; readonly seen: string; readonly expected: BookExpected };

/** Doubts that leave a cell blank or at odds with others: the draft is no rubric until the chair has settled them. */
const OPEN: ReadonlySet<DraftDoubt['is']> = new Set<DraftDoubt['is']>([
  'rule.unread',
  'levels.unread',
  'levels.best',
  'tiers.unsaid',
  'cap.differs',
  'points.unread',
  'points.missing',
  'sum.differs',
  'title.missing',
  'cell.error',
  'bloc.missing',
  'fault',
]);

export const isOpenDoubt = ({ is }: DraftDoubt): boolean => OPEN.has(is);

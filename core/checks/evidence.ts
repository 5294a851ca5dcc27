import type { KnownFinding } from '../findings/finding.ts';
import { ZERO } from '../points.ts';
import { canBeFound, lacksDay, readDocuments, type DocumentMention } from '../evidence/readDocuments.ts';
import { isBlank, shownText } from '../sheet/plainText.ts';
import type { Cell } from '../sheet/Sheet.ts';
import type { LeafReading, SheetReading } from '../sheet/SheetReading.ts';
import { findingIn } from './Check.ts';

/** A criterion that claims points names documents that a reader can find, dated within the year. A deduction claims nothing. */
export function* evidence(reading: SheetReading): Iterable<KnownFinding> {
  for (const leaf of reading.leaves) {
    if (leaf.isDropped || leaf.leaf.evidence.length === 0 || leaf.rows.length === 0) continue;
    const places = evidencePlaces(leaf, reading);
    const filled = places.filter((cell) => !isBlank(cell));
    if (filled.length === 0) yield* missing(leaf, places[0] ?? null, reading);
    for (const cell of filled) yield* described(leaf, cell, reading);
  }
  yield* reused(reading);
}

const evidencePlaces = ({ leaf, rows }: LeafReading, { sheet }: SheetReading): readonly Cell[] => [
  ...rows.flatMap((row) => row.evidence ?? []),
  ...sheet.register.filter(({ criterion }) => criterion === leaf.code).map(({ cell }) => cell),
];

function* missing(leafReading: LeafReading, cell: Cell | null, { sheet }: SheetReading): Iterable<KnownFinding> {
  const { leaf, points, rows } = leafReading;
  const claims = leaf.kind !== 'deduction' && points !== null && points > ZERO;
  const isExplained = sheet.origin === 'template' && rows.some(({ explanation }) => explanation !== null && !isBlank(explanation));
  if (!claims || isExplained || (sheet.origin === 'foreign' && !sheet.layout.hasEvidenceColumn)) return;
  yield findingIn(sheet, 'evidence.missing', {
    cell,
    criterion: leaf.code,
    article: leaf.article,
    seen: '',
    expected: { is: 'document', kinds: leaf.evidence },
    facts: { title: leaf.title },
  });
}

function* described({ leaf }: LeafReading, cell: Cell, { sheet, bloc }: SheetReading): Iterable<KnownFinding> {
  const text = shownText(cell);
  const documents = readDocuments(text);
  const shared = { cell, criterion: leaf.code, article: leaf.article };
  if (!documents.some(canBeFound) || documents.some(lacksDay)) {
    yield findingIn(sheet, 'evidence.malformed', { ...shared, seen: text, expected: { is: 'documentForm' }, facts: {} });
  }
  const { periodFrom: from, periodTo: to } = bloc.dates;
  for (const document of documents) {
    const day = document.days.find((one) => one < from || one > to);
    if (day === undefined) continue;
    yield findingIn(sheet, 'evidence.outsidePeriod', {
      ...shared,
      seen: asFarAsDay(document.text),
      expected: { is: 'period', from, to },
      facts: { day },
    });
  }
}

/** The paper's name up to its day; what it is about follows and is not at fault. */
const asFarAsDay = (text: string): string => /^.*?\d{4}(?!\d)/u.exec(text)?.[0] ?? text;

/** One award is not counted twice: the same numbered document under several bonus criteria. */
function* reused(reading: SheetReading): Iterable<KnownFinding> {
  const uses = new Map<string, { readonly cell: Cell; readonly criterion: string }[]>();
  for (const leaf of reading.leaves.filter(({ leaf: { kind }, points }) => kind === 'bonus' && points !== null && points > ZERO)) {
    for (const cell of evidencePlaces(leaf, reading)) {
      for (const name of new Set(readDocuments(shownText(cell)).flatMap(nameOf))) {
        uses.set(name, [...(uses.get(name) ?? []), { cell, criterion: leaf.leaf.code }]);
      }
    }
  }
  for (const [document, places] of uses) {
    const [first] = places;
    if (!first || new Set(places.map(({ criterion }) => criterion)).size < 2) continue;
    yield findingIn(reading.sheet, 'evidence.reused', {
      cell: places[1]?.cell ?? first.cell,
      criterion: places[1]?.criterion ?? first.criterion,
      seen: document,
      facts: { document, cells: places.map(({ cell }) => cell.at.cell) },
    });
  }
}

const nameOf = ({ number, days }: DocumentMention): readonly string[] =>
  number === null ? [] : [days[0] ? `${number} ${days[0]}` : number];

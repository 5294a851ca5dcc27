import type { KnownFinding } from '../findings/finding.ts';
import { ZERO } from '../points.ts';
import { isSameDocument, writeDocument, type DocumentReference } from '../evidence/DocumentReference.ts';
import { canBeFound, lackOf, readDocuments, type DocumentMention } from '../evidence/readDocuments.ts';
import { isBlank, shownText } from '../sheet/plainText.ts';
import type { Cell } from '../sheet/Sheet.ts';
import type { LeafReading, SheetReading } from '../sheet/SheetReading.ts';
import { findingIn } from './Check.ts';
import { evidencePlaces } from './evidencePlaces.ts';

/** What a text lists, each text read once: a row that was copied many times says the same many times. */
type Mentions = (text: string) => readonly DocumentMention[];

const mentionsByText = (): Mentions => {
  const known = new Map<string, readonly DocumentMention[]>();
  return (text) => {
    const mentions = known.get(text) ?? readDocuments(text);
    known.set(text, mentions);
    return mentions;
  };
};

/** A criterion that claims points names documents that a reader can find, dated within the year. A deduction claims nothing. */
export function* evidence(reading: SheetReading): Iterable<KnownFinding> {
  const mentionsOf = mentionsByText();
  for (const leaf of reading.leaves) {
    if (leaf.isDropped || leaf.leaf.evidence.length === 0 || leaf.rows.length === 0) continue;
    const places = evidencePlaces(leaf, reading);
    const filled = places.filter((cell) => !isBlank(cell));
    if (filled.length === 0) yield* missing(leaf, places[0] ?? null, reading);
    for (const cell of filled)
      yield* cell.content.type === 'error' ? takenForFormula(leaf, cell, reading) : described(leaf, cell, reading, mentionsOf);
  }
  yield* reused(reading, mentionsOf);
}

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

/** Words after a dash (`- Có`) or an equals sign become a formula that Excel cannot work out. */
function* takenForFormula({ leaf }: LeafReading, cell: Cell, { sheet }: SheetReading): Iterable<KnownFinding> {
  yield findingIn(sheet, 'cell.error', {
    cell,
    criterion: leaf.code,
    article: leaf.article,
    severity: 'warning',
    seen: shownText(cell),
    expected: { is: 'documentForm' },
    facts: { from: [] },
  });
}

function* described({ leaf }: LeafReading, cell: Cell, { sheet, bloc }: SheetReading, mentionsOf: Mentions): Iterable<KnownFinding> {
  const text = shownText(cell);
  const mentions = mentionsOf(text);
  const shared = { cell, criterion: leaf.code, article: leaf.article };
  const lack = mentions.map(lackOf).find((one) => one !== null) ?? (mentions.some(canBeFound) ? null : 'document');
  if (lack !== null) {
    yield findingIn(sheet, 'evidence.malformed', { ...shared, seen: text, expected: { is: 'documentForm' }, facts: { lacks: lack } });
  }
  const { periodFrom, periodTo } = bloc.dates;
  const [from, to] = [leaf.valid.from ?? periodFrom, leaf.valid.to ?? periodTo];
  for (const mention of mentions) {
    const day = mention.days.find((one) => one < from || one > to);
    if (day === undefined) continue;
    yield findingIn(sheet, 'evidence.outsidePeriod', {
      ...shared,
      seen: asFarAsDay(mention),
      expected: { is: 'period', from, to },
      facts: { day },
    });
  }
}

/** The paper's name up to its day; what it is about follows and is not at fault. */
const asFarAsDay = ({ text }: DocumentMention): string => /^.*?\d{4}(?!\d)(?!\s*\/\s*\p{L})/u.exec(text)?.[0] ?? text;

/** A paper that earns points at a bonus criterion. */
interface Use {
  readonly document: DocumentReference;
  readonly cell: Cell;
  readonly criterion: string;
}

/** One award is not counted twice: the same numbered document under several bonus criteria, however each writes it. */
function* reused(reading: SheetReading, mentionsOf: Mentions): Iterable<KnownFinding> {
  for (const [first, ...others] of sameDocuments(usesIn(reading, mentionsOf))) {
    const second = others.find(({ criterion }) => criterion !== first.criterion);
    if (!second) continue;
    const document = writeDocument(first.document);
    yield findingIn(reading.sheet, 'evidence.reused', {
      cell: second.cell,
      criterion: second.criterion,
      seen: document,
      facts: { document, cells: [...new Set([first, ...others].map(({ cell }) => cell.at.cell))] },
    });
  }
}

const usesIn = (reading: SheetReading, mentionsOf: Mentions): readonly Use[] =>
  reading.leaves
    .filter(({ leaf: { kind }, points }) => kind === 'bonus' && points !== null && points > ZERO)
    .flatMap((leaf) =>
      evidencePlaces(leaf, reading).flatMap((cell) =>
        mentionsOf(shownText(cell)).flatMap(({ documents }) =>
          documents.map((document) => ({ document, cell, criterion: leaf.leaf.code })),
        ),
      ),
    );

const sameDocuments = (uses: readonly Use[]): readonly (readonly [Use, ...Use[]])[] => {
  const groups: [Use, ...Use[]][] = [];
  for (const use of uses) {
    const group = groups.find(([first]) => isSameDocument(first.document, use.document));
    if (group) group.push(use);
    else groups.push([use]);
  }
  return groups;
};

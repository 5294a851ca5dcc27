import type { Citing } from '../bloc/Agreement.ts';
import { agreesWith, isOfYear, readCitations, writeCitation } from '../citation/Citation.ts';
import type { KnownFinding } from '../findings/finding.ts';
import { ZERO } from '../points.ts';
import { isBlank, shownText } from '../sheet/plainText.ts';
import type { LeafReading, SheetReading } from '../sheet/SheetReading.ts';
import { findingIn, type CheckContext } from './Check.ts';
import { evidencePlaces } from './evidencePlaces.ts';

/**
 * A criterion that is proven by another bloc's frozen result cites it, and a citation of a result that is at hand bears its check
 * code. A result that is not at hand cannot be compared: the citation stands as it is written.
 */
export function* citedResults(reading: SheetReading, { cited = [] }: CheckContext): Iterable<KnownFinding> {
  for (const leaf of reading.leaves.filter(({ isDropped, rows }) => !isDropped && rows.length > 0)) {
    const places = evidencePlaces(leaf, reading).filter((cell) => !isBlank(cell));
    const asked = reading.bloc.cites.find(({ agency, criterion }) => agency === reading.agency && criterion === leaf.leaf.code);
    const citations = places.flatMap((cell) => readCitations(shownText(cell)).map((citation) => ({ cell, citation })));
    if (asked && !citations.some(({ citation }) => isOfYear(citation, asked))) yield* notCited(leaf, asked, reading);
    for (const { cell, citation } of citations) {
      const result = cited.find((one) => isOfYear(one, citation));
      if (!result || agreesWith(citation, result)) continue;
      yield findingIn(reading.sheet, 'evidence.citedDiffers', {
        cell,
        criterion: leaf.leaf.code,
        article: leaf.leaf.article,
        seen: citation.text,
        expected: { is: 'text', text: writeCitation(result) },
        facts: { bloc: result.bloc, edition: result.edition },
      });
    }
  }
}

/** Where nothing is claimed nothing is to be proven, and an empty cell is told as one that lacks its document. */
function* notCited(leafReading: LeafReading, { bloc, edition }: Citing, reading: SheetReading): Iterable<KnownFinding> {
  const { leaf, points } = leafReading;
  const places = evidencePlaces(leafReading, reading);
  const filled = places.find((cell) => !isBlank(cell));
  if (points === null || points <= ZERO || (!filled && leaf.evidence.length > 0)) return;
  yield findingIn(reading.sheet, 'evidence.notCited', {
    cell: filled ?? places[0] ?? null,
    criterion: leaf.code,
    article: leaf.article,
    seen: filled ? shownText(filled) : '',
    expected: { is: 'citation', bloc, edition },
    facts: { bloc, edition },
  });
}

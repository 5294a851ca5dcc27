import type { Json } from '#core/canonicalJson.ts';
import { ENGINE_VERSION } from '#core/engine.ts';
import { writePoints, type Points } from '#core/points.ts';
import type { LeafPoints } from '#core/scoring/scoreAgency.ts';
import { addressOf } from '../address.ts';
import { packJson, unpackJson } from '../packedJson.ts';
import type { WorkbookView } from '../WorkbookView.ts';
import type { CustomXmlItem } from '../writing/WorkbookModel.ts';
import { readText } from '../xml/eachChild.ts';
import { readXml } from '../xml/readXml.ts';
import { overviewCell } from './overviewPlaces.ts';
import type { AgencyPart, RankingBook } from './RankingBook.ts';

export const RANKING_NAMESPACE = 'urn:giaouoc:ranking';

const ITEM_ID = '{8B3F2C44-6D5E-4B1A-9A57-0A1F3C2E7D02}';

/** The part of the workbook from which a later `verify` can recompute: deflated canonical JSON in base64. */
export const carriedRankingItem = (book: RankingBook): CustomXmlItem => ({
  xml: `<ranking xmlns="${RANKING_NAMESPACE}">${packJson(carriedRankingJson(book))}</ranking>`,
  itemId: ITEM_ID,
  schemas: [RANKING_NAMESPACE],
});

/** Everything that the ranking was worked out from, as plain data, and where it stands in the workbook; points are decimal texts,
 * deductions positive sizes. In an agency's sheet the cell of a deduction shows it below zero. */
export const carriedRankingJson = (book: RankingBook): Json => {
  const { bloc, agencies, snapshot, rubricHash, versions } = book;
  return {
    schema: 'ranking/1',
    bloc: bloc.id,
    edition: bloc.edition,
    engine: ENGINE_VERSION,
    snapshot,
    rubric: rubricHash,
    versions: versions.map(({ agency, version, hash }) => ({ agency, version, hash })),
    agencies: agencies.map((part, index) => ({
      agency: part.ranked.member.code,
      sheet: part.sheet,
      rank: part.ranked.rank,
      total: pointsText(part.ranked.final.total),
      self: scoresJson(part.ranked.selfPoints),
      final: scoresJson(part.ranked.finalPoints),
      cells: Object.fromEntries(leafCells(part)),
      overview: { rank: overviewCell(book, index, 'rank'), total: overviewCell(book, index, 'total') },
    })),
    decisions: bloc.decisions.map(({ agency, on, holds, reason }) => ({ agency, on, holds, reason })),
    ballots: Object.fromEntries(bloc.ballotVotes),
    rubricJson: bloc.rubricJson,
  };
};

/** Where the two scores of each criterion stand in the agency's sheet: `{ "I.1.a": { "self": "E12", "final": "F12" } }`. */
const leafCells = ({ layout, columns }: AgencyPart): readonly (readonly [string, Json])[] =>
  layout
    .filter(({ is }) => is === 'leaf')
    .map(({ code, row }) => [code, { self: addressOf(row, columns.self), final: addressOf(row, columns.final) }] as const);

const pointsText = (value: Points | null): string | null => (value === null ? null : writePoints(value));

const scoresJson = (points: LeafPoints): Json => Object.fromEntries([...points].map(([code, value]) => [code, pointsText(value)]));

/** What a ranking workbook carries; `null` where it carries nothing. Throws `FileRefused` where that is spoilt. */
export const carriedRanking = (view: WorkbookView): unknown => {
  const part = view.customXml.find((xml) => xml.includes(RANKING_NAMESPACE));
  return part === undefined ? null : unpackJson(readText(readXml(part, 'customXml')), 'carriedRanking');
};

import type { Paragraph, Table } from 'docx';
import type { Day } from '#core/calendar.ts';
import { paper } from '#core/messages/vi/scoringSheet.ts';
import type { PaperInput } from '../PaperInput.ts';
import { ROOM } from './paperFile.ts';
import { blocksBeside } from './tables.ts';
import { BODY, paragraph, SMALL } from './text.ts';

const CAPITALS = 24;

/** Who issues the paper and under which number on the left; the nation, its motto, place and day on the right. */
export const officialHeading = (
  { bloc }: Pick<PaperInput, 'bloc'>,
  { issuer = bloc.name, number, on }: { readonly issuer?: string; readonly number: string | null; readonly on: Day | null },
): Table => {
  const place = bloc.province || '…';
  const dated = on === null ? paper.placeAndYear({ place, year: bloc.edition }) : paper.placeAndDay({ place, on });
  return blocksBeside(
    [
      {
        width: 39,
        lines: [
          paragraph(issuer.toUpperCase(), { bold: true, align: 'center', size: CAPITALS }),
          paragraph('———', { align: 'center', size: 16 }),
          ...(number === null ? [] : [paragraph(number, { align: 'center', size: BODY })]),
        ],
      },
      {
        width: 61,
        lines: [
          paragraph(paper.nation, { bold: true, align: 'center', size: CAPITALS }),
          paragraph(paper.motto, { bold: true, underline: true, align: 'center', size: BODY }),
          paragraph(dated, { italics: true, align: 'center', size: BODY, before: 8 }),
        ],
      },
    ],
    ROOM,
  );
};

/** The kind of paper in capitals, and what it is about. */
export const paperTitle = (kind: string, about: string): readonly Paragraph[] => [
  paragraph(kind, { bold: true, align: 'center', size: 28, before: 14 }),
  paragraph(about, { bold: true, align: 'center', after: 10 }),
];

export interface WordSignature {
  readonly title: string;
  readonly office: string | null;
  readonly how: string;
  /** Who signs, where that is known. */
  readonly name: string | null;
}

const SPACE = 4;

const signatureLines = ({ title, office, how, name }: WordSignature): readonly Paragraph[] => [
  paragraph(title, { bold: true, align: 'center', keepNext: true }),
  ...(office === null ? [] : [paragraph(office.toUpperCase(), { bold: true, align: 'center', keepNext: true })]),
  paragraph(how, { italics: true, align: 'center', keepNext: true }),
  ...Array.from({ length: SPACE }, () => paragraph('', { align: 'center', keepNext: true })),
  paragraph(name ?? '', { bold: true, align: 'center' }),
];

/** Signatures side by side. */
export const signatures = (all: readonly WordSignature[]): Table =>
  blocksBeside(
    all.map((one) => ({ width: 1, lines: signatureLines(one) })),
    ROOM,
  );

/** Who gets the paper on the left, who signs it on the right. */
export const sentAndSigned = (recipients: { readonly heading: string; readonly lines: readonly string[] }, one: WordSignature): Table =>
  blocksBeside(
    [
      {
        width: 1,
        lines: [
          paragraph(recipients.heading, { bold: true, italics: true, size: 24 }),
          ...recipients.lines.map((line) => paragraph(`- ${line}`, { size: SMALL })),
        ],
      },
      { width: 1, lines: signatureLines(one) },
    ],
    ROOM,
  );

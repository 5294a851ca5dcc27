import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun, type FileChild } from 'docx';
import type { PaperFile } from '../PaperInput.ts';
import { BODY, SMALL } from './text.ts';

const MILLIMETRE = 1440 / 25.4;
const twips = (millimetres: number): number => Math.round(millimetres * MILLIMETRE);

/** Margins as decree 30 asks for, in millimetres. */
const MARGIN = { top: 20, bottom: 20, left: 30, right: 15 } as const;
const A4 = { short: 210, long: 297 } as const;

/** The room between the margins of an upright page, in twentieths of a point. */
export const ROOM = twips(A4.short - MARGIN.left - MARGIN.right);

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const footerOf = (foot: string): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          ...(foot === '' ? [] : [new TextRun({ text: `${foot}    `, size: 18, italics: true })]),
          new TextRun({ children: [PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES], size: 18 }),
        ],
      }),
    ],
  });

/** A paper as a .docx file: A4 upright, Times New Roman, numbered pages. */
export const paperFile = async (
  name: string,
  paper: { readonly title: string; readonly foot: string; readonly children: readonly FileChild[]; readonly isSmall?: boolean },
): Promise<PaperFile> => {
  const document = new Document({
    title: paper.title,
    creator: 'Giao Ước',
    styles: {
      default: { document: { run: { font: 'Times New Roman', size: paper.isSmall ? SMALL : BODY, language: { value: 'vi-VN' } } } },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(A4.short), height: twips(A4.long) },
            margin: {
              top: twips(MARGIN.top),
              bottom: twips(MARGIN.bottom),
              left: twips(MARGIN.left),
              right: twips(MARGIN.right),
              footer: twips(10),
            },
          },
        },
        footers: { default: footerOf(paper.foot) },
        children: [...paper.children],
      },
    ],
  });
  const bytes = await Packer.toBuffer(document);
  return { name: `${name}.docx`, type: DOCX, bytes: new Uint8Array(bytes) };
};

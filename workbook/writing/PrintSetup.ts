import type { CellRange } from '../WorkbookView.ts';

/** Millimetres from the edge of the paper. */
export interface PageMargins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** From the paper's top to the header and from its bottom to the footer; 8 where left out. */
  readonly header?: number;
  readonly footer?: number;
}

/** A piece of a header or footer: text as it stands (`&` included), or a field that Excel fills in. */
export type HeaderPiece = string | { readonly field: 'page' | 'pages' | 'sheetName' | 'fileName' | 'date' };

/** The header or footer of every page. All parts together hold 255 characters at most, codes included. */
export interface PageHeader {
  readonly left?: readonly HeaderPiece[];
  readonly centre?: readonly HeaderPiece[];
  readonly right?: readonly HeaderPiece[];
  /** Points; 10 where left out. */
  readonly size?: number;
}

/** The pages fitted to, or a plain scale. A height of 0 takes as many pages as are needed. */
export type PageScaling = { readonly pagesWide: number; readonly pagesHigh: number } | { readonly percent: number };

/** How a sheet prints. The paper is A4. */
export interface PrintSetup {
  readonly orientation: 'portrait' | 'landscape';
  readonly margins: PageMargins;
  /** One page wide and as many high as needed, where left out. */
  readonly scaling?: PageScaling;
  readonly centredHorizontally?: boolean;
  readonly area?: CellRange;
  /** Rows printed again at the top of each page, from 0, both ends included. */
  readonly repeatedRows?: { readonly first: number; readonly last: number };
  /** Columns printed again at the left of each page, from 0, both ends included. */
  readonly repeatedColumns?: { readonly first: number; readonly last: number };
  readonly header?: PageHeader;
  readonly footer?: PageHeader;
  /** Rows, from 0, that begin a new page. */
  readonly pageBreaksBefore?: readonly number[];
}

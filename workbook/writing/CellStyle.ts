/** Colours everywhere are six hexadecimal digits, RRGGBB. */
export type Colour = string;

/** What is left out comes from the workbook's default font. */
export interface FontStyle {
  readonly name?: string;
  /** Points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly colour?: Colour;
}

export type BorderLine = 'thin' | 'hair' | 'medium';

/** A side that is left out has no line. Lines are black. */
export interface BorderStyle {
  readonly left?: BorderLine;
  readonly right?: BorderLine;
  readonly top?: BorderLine;
  readonly bottom?: BorderLine;
}

export interface AlignmentStyle {
  readonly horizontal?: 'left' | 'center' | 'right' | 'justify' | 'centerContinuous' | 'fill';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  /** In steps of about three spaces, 0 – 250. */
  readonly indent?: number;
  readonly shrink?: boolean;
  /** Degrees counter-clockwise, -90 – 90. */
  readonly rotation?: number;
}

/** How a cell looks and what protection does to it. Equal styles are stored once, however many objects say them. */
export interface CellStyle {
  readonly font?: FontStyle;
  /** Solid fill. */
  readonly fill?: Colour;
  readonly border?: BorderStyle;
  readonly alignment?: AlignmentStyle;
  /** Excel's number format code in its English form, e.g. `#,##0.##`, `0.00%`, `dd/mm/yyyy`; General where left out. */
  readonly numberFormat?: string;
  /** A person may change the cell on a protected sheet. */
  readonly unlocked?: boolean;
  /** The formula is not shown on a protected sheet. */
  readonly hiddenFormula?: boolean;
}

/** What a conditional format lays over a cell's own style. */
export interface StyleOverlay {
  readonly font?: Pick<FontStyle, 'bold' | 'italic' | 'colour'>;
  readonly fill?: Colour;
}

import type { CellAddress } from '#core/sheet/Sheet.ts';
import type { Memory } from './Memory.ts';

/** What a repair puts into the workbook. */
export type NewContent =
  /** A plain decimal with a dot. */
  | { readonly put: 'number'; readonly number: string }
  /** An empty text empties the cell; `font` is the one that it shall be shown in. */
  | { readonly put: 'text'; readonly text: string; readonly font: string | null }
  /** Without the leading `=`. */
  | { readonly put: 'formula'; readonly formula: string }
  | { readonly put: 'shownRow' }
  | { readonly put: 'shownSheet'; readonly sheet: string };

/** A change that was made, and the way back. */
export interface Change {
  readonly at: CellAddress;
  /** Puts back what stood there before; `false` where somebody has changed the cell since, which is then left alone. */
  readonly undo: () => Promise<boolean>;
}

/** A cell that was coloured, and the colour that it had: `null` where it had none. */
export interface Marked {
  readonly at: CellAddress;
  readonly fill: string | null;
}

/** What this program around the pane can do; whatever it cannot do is not offered. */
export interface Capabilities {
  readonly select: boolean;
  readonly change: boolean;
  readonly notice: boolean;
  readonly mark: boolean;
  /** The bloc can be reached: people sign in, send, and see what was sent. */
  readonly send: boolean;
}

/**
 * The program that holds the workbook: Excel, or the web door with a file that was dropped.
 * Whatever does not work is told by a `HostTrouble`; nothing but `change`, `mark` and `unmark` ever writes.
 */
export interface Host {
  readonly capabilities: Capabilities;
  readonly isDark: boolean;
  readonly memory: Memory;
  /** The whole file as it would be saved now. */
  readonly fileBytes: () => Promise<Uint8Array>;
  /** The file's name without its folder; `null` where the program does not tell. */
  readonly fileName: () => string | null;
  readonly select: (at: CellAddress) => Promise<void>;
  readonly change: (at: CellAddress, content: NewContent) => Promise<Change>;
  /** Colours cells; gives those that it could colour, which leaves out cells of worksheets that may not be formatted. */
  readonly mark: (cells: readonly CellAddress[]) => Promise<readonly Marked[]>;
  /** Gives cells the colour back that they had; one that somebody has coloured since is left alone. */
  readonly unmark: (marked: readonly Marked[]) => Promise<void>;
  /** Tells of every change of a cell by a person; changes made through `change` are not told. */
  readonly onChanged: (listener: () => void) => void;
  /** Opens a page of this site in a window of its own; gives the message that the page sends, then closes it, as it does when somebody gives up. */
  readonly openDialog: (address: string, signal: AbortSignal) => Promise<string>;
}

import type { CellAddress, CellContent } from '#core/sheet/Sheet.ts';
import { readAddress } from '#workbook/address.ts';
import { patchWorkbook } from '#workbook/patching/patchWorkbook.ts';
import { showHidden } from '#workbook/patching/showHidden.ts';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import { resultsAfter } from '#workbook/repairing/resultsAfter.ts';
import type { CellPatch } from '#workbook/patching/CellPatch.ts';
import type { Capabilities, Change, Host, Marked, NewContent } from './Host.ts';
import { HostTrouble } from './HostTrouble.ts';
import type { Memory } from './Memory.ts';

/** A file that somebody gave. Repairs make a new file of it; the one that was given stays as it is. */
export class FileHost implements Host {
  readonly capabilities: Capabilities = { select: false, change: true, notice: false, mark: false, send: true };
  readonly isDark: boolean;
  readonly memory: Memory;
  readonly #name: string;
  #bytes: Uint8Array;

  constructor(file: { readonly name: string; readonly bytes: Uint8Array }, memory: Memory, isDark = false) {
    this.#name = file.name;
    this.#bytes = file.bytes;
    this.memory = memory;
    this.isDark = isDark;
  }

  readonly fileBytes = async (): Promise<Uint8Array> => this.#bytes;

  readonly fileName = (): string => this.#name;

  readonly select = async (at: CellAddress): Promise<void> => {
    throw new HostTrouble({ because: 'cellGone', ...at });
  };

  readonly change = async (at: CellAddress, content: NewContent): Promise<Change> => {
    const before = this.#bytes;
    const after = changed(before, at, content);
    this.#bytes = after;
    const undo = async (): Promise<boolean> => {
      const isOurs = this.#bytes === after;
      if (isOurs) this.#bytes = before;
      return isOurs;
    };
    return { at, undo };
  };

  /** A file lies still and is looked at elsewhere: nothing in it is coloured. */
  readonly mark = async (): Promise<readonly Marked[]> => [];

  readonly unmark = async (): Promise<void> => {};

  readonly onChanged = (): void => {};

  /** A page opens its window by itself. */
  readonly openDialog = async (): Promise<string> => {
    throw new HostTrouble({ because: 'windowBlocked' });
  };
}

/** The file with one change in it, and with the results of the formulas that follow. */
const changed = (before: Uint8Array, at: CellAddress, content: NewContent): Uint8Array => {
  const view = readWorkbook(before);
  const place = readAddress(at.cell);
  if (!place || !view.sheets.some(({ name }) => name === at.sheet)) throw new HostTrouble({ because: 'cellGone', ...at });
  if (content.put === 'shownSheet') return showHidden(before, { sheets: [content.sheet], rows: [] });
  if (content.put === 'shownRow') return showHidden(before, { sheets: [], rows: [{ sheet: at.sheet, row: place.row }] });
  const patch: CellPatch = {
    sheet: at.sheet,
    ...place,
    formula: content.put === 'formula' ? content.formula : null,
    content: contentOf(content),
    ...(content.put === 'text' && content.font !== null && { font: content.font }),
  };
  const results = resultsAfter(before, patchWorkbook(before, [patch]));
  const own = results.find(({ sheet, row, column }) => sheet === patch.sheet && row === patch.row && column === patch.column);
  return patchWorkbook(before, [patch.formula !== null && own ? { ...patch, content: own.content } : patch], results);
};

const contentOf = (content: Exclude<NewContent, { put: 'shownRow' | 'shownSheet' }>): CellContent => {
  if (content.put === 'number') return { type: 'number', number: content.number };
  if (content.put === 'text') return content.text === '' ? { type: 'blank' } : { type: 'text', text: content.text };
  return { type: 'noValue' };
};

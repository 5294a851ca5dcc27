import type { CellAddress, CellContent } from '#core/sheet/Sheet.ts';
import { readAddress } from '#workbook/address.ts';
import { patchWorkbook } from '#workbook/patching/patchWorkbook.ts';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import type { WorkbookView } from '#workbook/WorkbookView.ts';
import type { CellPatch } from '#workbook/patching/CellPatch.ts';
import type { Capabilities, Change, Host, NewContent } from './Host.ts';
import { HostTrouble } from './HostTrouble.ts';
import type { Memory } from './Memory.ts';

/** A file that somebody gave. Repairs make a new file of it; the one that was given stays as it is. */
export class FileHost implements Host {
  readonly capabilities: Capabilities = { select: false, change: true, notice: false };
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
    const after = patchWorkbook(before, [patchOf(readWorkbook(before), at, content)]);
    this.#bytes = after;
    const undo = async (): Promise<boolean> => {
      const isOurs = this.#bytes === after;
      if (isOurs) this.#bytes = before;
      return isOurs;
    };
    return { at, undo };
  };

  readonly onChanged = (): void => {};

  /** A page opens its window by itself. */
  readonly openDialog = async (): Promise<string> => {
    throw new HostTrouble({ because: 'windowBlocked' });
  };
}

const patchOf = (view: WorkbookView, at: CellAddress, content: NewContent): CellPatch => {
  const sheet = view.sheets.find(({ name }) => name === at.sheet);
  const place = readAddress(at.cell);
  if (!sheet || !place || content.put === 'shownRow' || content.put === 'shownSheet') throw new HostTrouble({ because: 'cellGone', ...at });
  return {
    sheet: sheet.name,
    ...place,
    formula: content.put === 'formula' ? content.formula : null,
    content: contentOf(content),
  };
};

const contentOf = (content: Exclude<NewContent, { put: 'shownRow' | 'shownSheet' }>): CellContent => {
  if (content.put === 'number') return { type: 'number', number: content.number };
  return content.put === 'text' ? { type: 'text', text: content.text } : { type: 'noValue' };
};

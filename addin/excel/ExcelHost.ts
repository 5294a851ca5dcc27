import type { CellAddress } from '#core/sheet/Sheet.ts';
import type { Capabilities, Change, Host, NewContent } from '../host/Host.ts';
import type { Memory } from '../host/Memory.ts';
import { changeCell, run } from './changeCell.ts';
import { markCells, unmarkCells } from './markCells.ts';
import { openDialog } from './openDialog.ts';
import { OwnChanges } from './OwnChanges.ts';
import { showAgain } from './showAgain.ts';
import { wholeFile } from './wholeFile.ts';

interface Told {
  readonly address: string;
  readonly triggerSource?: string;
}

/** Excel as the pane sees it. Made once, when the pane opens: the handler of changes is registered then and never again. */
export class ExcelHost implements Host {
  readonly memory: Memory;
  capabilities: Capabilities = { select: true, change: true, notice: false, mark: true, send: true };
  readonly #listeners = new Set<() => void>();
  readonly #own = new OwnChanges();

  private constructor(memory: Memory) {
    this.memory = memory;
  }

  static async open(memory: Memory): Promise<ExcelHost> {
    const host = new ExcelHost(memory);
    if (Office.context.requirements.isSetSupported('ExcelApi', '1.7')) await host.#tryToWatch();
    return host;
  }

  get isDark(): boolean {
    const ground = groundColour();
    return ground !== null && isDarkColour(ground);
  }

  readonly fileBytes = (): Promise<Uint8Array> => wholeFile(Office.context.document);

  readonly fileName = (): string | null => {
    const last = (Office.context.document.url ?? '').split(/[\\/]/).at(-1) ?? '';
    return last === '' ? null : last;
  };

  readonly select = ({ sheet, cell }: CellAddress): Promise<void> =>
    run({ sheet, cell }, async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      worksheet.activate();
      worksheet.getRange(cell).select();
      await context.sync();
    });

  readonly change = (at: CellAddress, content: NewContent): Promise<Change> =>
    content.put === 'shownRow' || content.put === 'shownSheet'
      ? showAgain(at, content.put, this.#quietly)
      : changeCell(at, content, this.#quietly);

  readonly mark = markCells;

  readonly unmark = unmarkCells;

  readonly onChanged = (listener: () => void): void => void this.#listeners.add(listener);

  readonly openDialog: Host['openDialog'] = (address, signal) => openDialog(Office.context.ui, address, signal);

  readonly #quietly = async (at: CellAddress, change: () => Promise<void>): Promise<void> => {
    this.#own.expect(at.cell);
    await change();
  };

  /** Newer Excel says whose change it was; older ones leave that to be remembered. */
  readonly #changed = async ({ address, triggerSource }: Told): Promise<void> => {
    const isOwn = this.#own.isExpected(address) || triggerSource === 'ThisLocalAddin';
    if (!isOwn) for (const listener of this.#listeners) listener();
  };

  /** An Excel that is busy at this moment is worked with all the same: what is sent is read again at that very moment anyhow. */
  async #tryToWatch(): Promise<void> {
    try {
      await this.#watch();
      this.capabilities = { ...this.capabilities, notice: true };
    } catch (error) {
      console.warn('changes of the sheet are not told', error);
    }
  }

  #watch(): Promise<void> {
    const isWholeWorkbook = Office.context.requirements.isSetSupported('ExcelApi', '1.9');
    return run(undefined, async (context) => {
      const { worksheets } = context.workbook;
      if (isWholeWorkbook) {
        worksheets.onChanged.add(this.#changed);
      } else {
        worksheets.load('items/name');
        await context.sync();
        for (const worksheet of worksheets.items) worksheet.onChanged.add(this.#changed);
      }
      await context.sync();
    });
  }
}

/** `#1f1f1f`: whether white stands out on it better than black, by the weights of ITU-R BT.601. */
const isDarkColour = (colour: string): boolean => {
  const [, red = 'ff', green = 'ff', blue = 'ff'] = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})/i.exec(colour) ?? [];
  const [r, g, b] = [red, green, blue].map((part) => Number.parseInt(part, 16)) as [number, number, number];
  return 299 * r + 587 * g + 114 * b < 128_000;
};

/** `null` where this Excel does not tell: older ones throw when they are asked. */
const groundColour = (): string | null => {
  try {
    const colour: unknown = Office.context.officeTheme?.bodyBackgroundColor;
    return typeof colour === 'string' ? colour : null;
  } catch {
    return null;
  }
};

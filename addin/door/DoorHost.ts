import type { CellAddress } from '#core/sheet/Sheet.ts';
import { FileHost } from '../host/FileHost.ts';
import type { Capabilities, Change, Host, Marked, NewContent } from '../host/Host.ts';
import { HostTrouble } from '../host/HostTrouble.ts';
import type { Memory } from '../host/Memory.ts';

/** A file as somebody gave it. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the door shows beside the pane. */
export interface DoorView {
  readonly name: string;
  /** The file as it would be saved now. */
  readonly bytes: Uint8Array;
  /** Something was mended in it since it was given. */
  readonly isMended: boolean;
  /** The cell that somebody asked for; `null` where nobody has yet. */
  readonly selected: CellAddress | null;
}

interface Opened {
  readonly file: FileHost;
  readonly given: GivenFile;
}

/**
 * The web door: files that are dropped one after the other, and the place in the present one that is looked at.
 * Until the first has come, whoever asks for its bytes waits.
 */
export class DoorHost implements Host {
  readonly capabilities: Capabilities;
  readonly isDark: boolean;
  readonly memory: Memory;
  readonly openDialog: Host['openDialog'];
  /** `null` until a file has come. */
  view: DoorView | null = null;
  #opened: Promise<Opened>;
  #give: (opened: Opened) => void = () => {};
  readonly #listeners = new Set<() => void>();

  /** @param openDialog `null` where the bloc cannot be reached from here */
  constructor(memory: Memory, openDialog: Host['openDialog'] | null, isDark = false) {
    this.memory = memory;
    this.openDialog = openDialog ?? blocked;
    this.capabilities = { select: true, change: true, notice: false, mark: false, send: openDialog !== null };
    this.isDark = isDark;
    this.#opened = new Promise((resolve) => (this.#give = resolve));
  }

  /** Puts a file in the place of the one before. */
  readonly open = (given: GivenFile): void => {
    const opened = { given, file: new FileHost(given, this.memory, this.isDark) };
    this.#give(opened);
    this.#opened = Promise.resolve(opened);
    this.#show({ name: given.name, bytes: given.bytes, isMended: false, selected: null });
  };

  readonly fileBytes = async (): Promise<Uint8Array> => (await this.#opened).file.fileBytes();

  readonly fileName = (): string | null => this.view?.name ?? null;

  readonly select = async (at: CellAddress): Promise<void> => {
    await this.#opened;
    if (this.view) this.#show({ ...this.view, selected: at });
  };

  readonly change = async (at: CellAddress, content: NewContent): Promise<Change> => {
    const opened = await this.#opened;
    const change = await opened.file.change(at, content);
    await this.#showBytes(opened);
    const undo = async (): Promise<boolean> => {
      const isUndone = await change.undo();
      await this.#showBytes(opened);
      return isUndone;
    };
    return { at: change.at, undo };
  };

  /** The place in the sheet is shown beside the findings: nothing in the file is coloured. */
  readonly mark = async (): Promise<readonly Marked[]> => [];

  readonly unmark = async (): Promise<void> => {};

  /** A file lies still: it changes only when another one is opened, which is then read anew. */
  readonly onChanged = (): void => {};

  /** Tells of every new view; gives the way to stop that. */
  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** An undoing may come when another file lies there already. */
  async #showBytes({ file, given }: Opened): Promise<void> {
    if ((await this.#opened).file !== file || !this.view) return;
    const bytes = await file.fileBytes();
    this.#show({ ...this.view, bytes, isMended: bytes !== given.bytes });
  }

  #show(view: DoorView): void {
    this.view = view;
    for (const listener of this.#listeners) listener();
  }
}

const blocked = async (): Promise<string> => {
  throw new HostTrouble({ because: 'windowBlocked' });
};

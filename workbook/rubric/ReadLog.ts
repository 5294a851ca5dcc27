import type { BookFault } from '#core/rubric/BookFault.ts';

/** Where something stands in a rubric workbook, and what is seen there. */
export interface BookPlace {
  readonly sheet: string;
  readonly cell: string;
  readonly seen: string;
}

/** What is noted while a rubric workbook is read: the faults of its cells, and the cell of each path of the bloc's file. */
export class ReadLog {
  readonly #places = new Map<string, BookPlace>();
  readonly #faults: BookFault[] = [];

  get faults(): readonly BookFault[] {
    return this.#faults;
  }

  place(path: string, place: BookPlace): void {
    this.#places.set(path, place);
  }

  fault({ sheet, cell, seen, expected, suggestion }: BookFault): void {
    this.#faults.push({ sheet, cell, seen, expected, suggestion });
  }

  /** The path that stands in a cell, the widest first noted; `null` where none does. */
  pathAt(sheet: string, cell: string): string | null {
    const found = [...this.#places].find(([, place]) => place.sheet === sheet && place.cell === cell);
    return found?.[0] ?? null;
  }

  /** The cell of a path, or of the nearest thing around it that has one. */
  placeOf(path: string): BookPlace | null {
    const found = this.#places.get(path);
    const around = path.replace(/(?:\.[^.[\]]+|\[\d+\]|^[^.[\]]+)$/, '');
    return found ?? (around === path ? null : this.placeOf(around));
  }
}

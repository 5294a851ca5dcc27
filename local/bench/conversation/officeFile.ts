/** The copies of the workbook that `getFileAsync` has opened: taken once, so that all slices are of one moment. */
export class OpenFiles {
  readonly #files = new Map<string, Uint8Array>();
  #next = 1;

  open(bytes: Uint8Array): { readonly handle: string; readonly size: number } {
    const handle = `file${this.#next++}`;
    this.#files.set(handle, bytes);
    return { handle, size: bytes.length };
  }

  /** Empty where the handle is not open. */
  slice(handle: string, offset: number, size: number): readonly number[] {
    return [...(this.#files.get(handle)?.subarray(offset, offset + size) ?? [])];
  }

  close(handle: string): void {
    this.#files.delete(handle);
  }
}

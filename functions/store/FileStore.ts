/**
 * Keeps what is too large for the table, under its own hash: the .xlsx files that were sent, and very long sheets.
 * A folder on one machine, a bucket in the cloud.
 */
export interface FileStore {
  /**
   * Resolves once the bytes are safe. Putting the same hash again is no fault.
   *
   * @param hash `sha256:…` of the bytes.
   */
  readonly put: (hash: string, bytes: Uint8Array, signal: AbortSignal) => Promise<void>;
  /** `null` where nothing was ever put under that hash. */
  readonly get: (hash: string, signal: AbortSignal) => Promise<Uint8Array | null>;
}

/** What a host has for unpacking archives. It only saves time: we have our own of both, which come to the same. */
export interface Unpacker {
  /**
   * Inflates raw deflate: the bytes, where the whole stream inflates to exactly `size` of them; `null` where it does not, for
   * whatever reason. It must never write more than `size`.
   */
  readonly inflateRaw: (packed: Uint8Array, size: number) => Uint8Array | null;
  /** The CRC-32 of zip, unsigned. */
  readonly crc32: (bytes: Uint8Array) => number;
}

/** Unsigned 16 bits, low byte first; whoever calls has made sure that both bytes are there. */
export const readUint16 = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);

/** Unsigned 32 bits, low byte first. */
export const readUint32 = (bytes: Uint8Array, at: number): number => (readUint16(bytes, at) | (readUint16(bytes, at + 2) << 16)) >>> 0;

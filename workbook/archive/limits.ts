/** What an archive may hold. A workbook of 60 criteria weighs 10 kB; these leave room for pictures and for careless formats. */
export interface ArchiveLimits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  readonly entries: number;
  /** Bytes of one part, and of all together, once inflated. */
  readonly partBytes: number;
  readonly totalBytes: number;
  /** How many times larger a part may grow; asked only of parts above `ratioFromBytes`. */
  readonly ratio: number;
  readonly ratioFromBytes: number;
}

export const ARCHIVE_LIMITS: ArchiveLimits = {
  fileBytes: 5 * 1024 * 1024,
  entries: 2000,
  partBytes: 48_000_000,
  totalBytes: 64_000_000,
  ratio: 200,
  ratioFromBytes: 1_000_000,
};

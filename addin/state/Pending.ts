/** A sheet that is ready and waits for the network. It is kept until the bloc has answered, or a person drops it. */
export interface Pending {
  readonly bloc: string;
  readonly blocName: string;
  readonly edition: number;
  readonly agency: string;
  readonly agencyName: string;
  /** As it is shown, decimal text with a dot. */
  readonly total: string;
  readonly base: string;
  /** The key of the click: a repeat with it counts once. */
  readonly key: string;
  /** The version that this one is meant to follow; `null` for the first. */
  readonly after: number | null;
  /** ISO 8601: when Send was pressed, when it was tried last and will be tried next. */
  readonly since: string;
  readonly triedAt: string;
  readonly nextAt: string;
  readonly tries: number;
  /** The last day for the sheet, as far as it was known; `null` where none was. */
  readonly due: string | null;
  /** What the person said of a table that is not ours; `null` where it was nothing. */
  readonly mapping: string | null;
  readonly bytes: Uint8Array;
}

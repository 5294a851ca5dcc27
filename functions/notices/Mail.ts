/** One message of plain text to one person. */
export interface Mail {
  /** The same for the same notice, whoever sends it and however often it was refused: letters and digits. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/**
 * Hands a message over. `refused` is only said where it surely was not taken, and may be tried again; rejects where nobody knows, and then it
 * must not be: a message that may have arrived is never sent twice.
 */
export type SendMail = (mail: Mail) => Promise<'sent' | 'refused'>;

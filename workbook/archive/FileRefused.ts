import type { FileKind } from '#core/findings/FileKind.ts';
import type { FindingCode, FindingFacts } from '#core/findings/finding.ts';

/** The findings that refuse a whole file. */
export type FileFault = Extract<FindingCode, `file.${string}`>;

/**
 * A file that cannot be read as a workbook, or is not safe to.
 * It carries what the finding of the same code tells; whoever checks the file turns it into that finding.
 */
export class FileRefused<Code extends FileFault = FileFault> extends Error {
  override readonly name = 'FileRefused';
  readonly code: Code;
  readonly facts: FindingFacts<Code>;

  constructor(code: Code, facts: FindingFacts<Code>, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(facts)}`, options);
    this.code = code;
    this.facts = facts;
  }
}

/** A refusal whose code is known only at run time, told apart by `code`. */
export type KnownFileRefused = { [Code in FileFault]: FileRefused<Code> }[FileFault];

export const isFileRefused = (error: unknown): error is KnownFileRefused => error instanceof FileRefused;

/** `detail` names the fault and the place, e.g. `crc xl/workbook.xml`. */
export const damaged = (detail: string, cause?: unknown): FileRefused<'file.damaged'> =>
  new FileRefused('file.damaged', { detail }, cause === undefined ? undefined : { cause });

/** `guard` names what was refused: `ratio`, `dtd`, `cells` … */
export const hostile = (guard: string): FileRefused<'file.hostile'> => new FileRefused('file.hostile', { guard });

export const notXlsx = (kind: FileKind): FileRefused<'file.notXlsx'> => new FileRefused('file.notXlsx', { kind });

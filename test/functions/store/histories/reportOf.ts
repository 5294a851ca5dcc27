import fc from 'fast-check';

/** What broke, and the history that shows it. */
export const reportOf = <Drawn>(details: fc.RunDetails<Drawn>): string =>
  `${String(details.errorInstance)}: ${fc.defaultReportMessage(details) ?? 'failed'}`;

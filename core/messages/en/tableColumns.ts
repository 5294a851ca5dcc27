/** What a column of an agency's own table is for, as the pane and the command line name it. */
export const tableColumns: Readonly<Record<string, string>> = {
  number: 'number',
  group: 'group',
  title: 'criterion',
  max: 'maximum',
  self: 'self-score',
  appraised: 'appraised score',
  result: 'result',
  evidence: 'documents',
  note: 'note',
  method: 'way of scoring',
  unit: 'unit',
};

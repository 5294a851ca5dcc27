/** Every kind of alarm, by the name that stands in its subject; docs/operations.md says of each what it means and what to do. */
export const ALARMS = {
  'function-errors': 'A function failed',
  'function-throttled': 'A function was turned away because too many ran at once',
  'function-slow': 'A function took nearly all the time that it may',
  'seal-missing': 'The record was not sealed for a day',
  'task-undelivered': 'A nightly task could not be started or failed three times',
  'api-server-errors': 'The API answered with 5xx',
  'table-errors': 'DynamoDB failed',
  'table-throttled': 'DynamoDB turned requests away: the caps of the stage are reached',
} as const;

export type AlarmKind = keyof typeof ALARMS;

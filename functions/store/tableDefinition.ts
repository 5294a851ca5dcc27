/** The one table: its keys, its sparse index, and the field that says when an item may be forgotten. Plain data. */
export const tableDefinition = {
  partitionKey: 'pk',
  sortKey: 'sk',
  index: { name: 'gsi1', partitionKey: 'gsi1pk', sortKey: 'gsi1sk' },
  timeToLive: 'ttl',
} as const;

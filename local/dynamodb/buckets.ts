// How dynalite itself names the key spaces within its one database: what is kept under these names it finds.

export const TABLES = 'table~';

export const itemsOf = (table: string): string => `item-${table}~`;

export const indexOf = (type: string, table: string, index: string): string => `index-${type.toLowerCase()}~${table}~${index}~`;

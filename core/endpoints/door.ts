/**
 * The header by which the site tells the functions that a call came by way of it, and so of its firewall. Its value is a secret of the
 * deployment. A service of one's own, which has its own proxy before it, sets none.
 */
export const DOOR_HEADER = 'x-giao-uoc-door';

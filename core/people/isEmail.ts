const ATOM = "[\\w!#$%&'*+/=?^`{|}~-]+";
const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const EMAIL = new RegExp(`^${ATOM}(?:\\.${ATOM})*@(?:${LABEL}\\.)+[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])$`);

/** The longest that a mail server has to take. */
const MOST_LETTERS = 254;

/** Whether a text is an address that every mail server takes: `name@host.tld` without accents, quotes, blanks or a display name. */
export const isEmail = (text: string): boolean => text.length <= MOST_LETTERS && EMAIL.test(text);

import type { Areas } from './Areas.ts';
import type { CodedWords } from './CodedWords.ts';

/** Everything that is said in one language: a finding, a problem or a button without words does not compile. */
export interface Catalogue extends CodedWords, Areas {}

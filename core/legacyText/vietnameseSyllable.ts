const ONSET = '(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|ng?h?|nh|p|ph|qu|r|s|t|th|tr|v|x)?';
const OPEN =
  'a|ai|ao|au|ay|âu|ây|e|eo|ê|êu|i|ia|iu|iêu|o|oa|oai|oao|oay|oe|oeo|oi|ô|ôi|ơ|ơi|u|ua|uây|uê|ui|uôi|uơ|uy|uya|uyu|ư|ưa|ưi|ươi|ươu|ưu|y|yêu';
const CLOSED = '(?:a|ă|â|e|ê|i|iê|o|oa|oă|oe|oo|ô|ơ|u|uâ|uê|uô|uơ|uy|uyê|ư|ươ|y|yê)(?:c|ch|m|n|ng|nh|p|t)';
/** Spellings that no word has: `ci`, `ka`, a lone `y` after most consonants. */
const UNSPELT = '(?!c[eêiy]|k[aăâoôơuư]|(?:b|ch|d|đ|g|gi|kh|n|nh|ng|p|ph|r|th|tr|x)y$)';
const SYLLABLE = new RegExp(`^${UNSPELT}${ONSET}(?:${CLOSED}|${OPEN})$`, 'u');

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** Whether a word is spelled as a Vietnamese syllable may be: an onset, vowels that go together, an end, one tone at most. */
export const isVietnameseSyllable = (word: string): boolean => {
  const apart = word.toLowerCase().normalize('NFD');
  return (apart.match(TONES) ?? []).length <= 1 && SYLLABLE.test(apart.replace(TONES, '').normalize('NFC'));
};

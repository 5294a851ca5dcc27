import type { Language } from '#core/messages/language.ts';

/**
 * The language to answer in: the first of Vietnamese and English by the weights of `Accept-Language`; Vietnamese where the
 * header is missing, names neither, or refuses both.
 *
 * @example languageOf('fr, en-GB;q=0.8, vi;q=0.5') // 'en'
 */
export const languageOf = (header: string | undefined): Language => {
  const wanted = (header ?? '').split(',').map(readRange);
  const best = wanted.reduce<Range | null>((first, one) => (isOurs(one) && one.weight > (first?.weight ?? 0) ? one : first), null);
  return best?.tag === 'en' ? 'en' : 'vi';
};

interface Range {
  readonly tag: string;
  readonly weight: number;
}

const isOurs = ({ tag }: Range): boolean => tag === 'vi' || tag === 'en';

const readRange = (text: string): Range => {
  const [tag = '', ...parameters] = text.trim().toLowerCase().split(';');
  const quality = parameters.map((one) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(one)?.[1]).find((one) => one !== undefined);
  return { tag: tag.trim().split('-')[0] ?? '', weight: Number(quality ?? 1) };
};

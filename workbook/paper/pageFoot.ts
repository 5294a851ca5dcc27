import type { Catalogue } from '#core/messages/Catalogue.ts';
import type { HeaderPiece } from '../writing/PrintSetup.ts';

/** "Trang n/N" in the foot of each page, the numbers filled in by the program that prints. */
export const pageFoot = ({ paper }: Pick<Catalogue, 'paper'>): readonly HeaderPiece[] => {
  const [before = '', between = '', after = ''] = paper.page({ page: '\u0000', pages: '\u0000' }).split('\u0000');
  return [before, { field: 'page' as const }, between, { field: 'pages' as const }, after].filter((piece) => piece !== '');
};

import { paper } from '#core/messages/vi/scoringSheet.ts';
import { officeName } from './memberName.ts';
import type { PaperInput } from './PaperInput.ts';
import type { WordSignature } from './word/officialBlocks.ts';

/** The chair of the bloc, who signs and seals. */
export const chairSignature = ({ bloc }: Pick<PaperInput, 'bloc'>, name: string | null = null): WordSignature => ({
  title: bloc.kind === 'cum' ? paper.chairOfCum : paper.chair,
  office: officeName(bloc, bloc.chairCode),
  how: paper.signAndSealHere,
  name,
});

export const plainSignature = (title: string, name: string | null = null): WordSignature => ({
  title,
  office: null,
  how: paper.signHere,
  name,
});

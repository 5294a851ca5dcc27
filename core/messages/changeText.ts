import type { ChosenRepair } from '../repairs/Choice.ts';
import { findingText } from './findingText.ts';
import type { Language } from './language.ts';
import { messagesOf } from './messagesOf.ts';
import { shortened } from './shortened.ts';

/** A change that a repair made, as a person reads it in the list of changes. */
export interface ChangeText {
  /** `Tự chấm!E14 · I.1.a`; every cell that was changed. */
  readonly place: string;
  /** What stood there, its invisible signs named. */
  readonly from: string;
  readonly to: string;
  readonly why: string;
}

export const changeText = ({ finding, repair }: ChosenRepair, language: Language): ChangeText => {
  const { expected, repairs } = messagesOf(language);
  const { seen, title } = findingText(finding, language);
  const own = [finding.sheet, finding.cell].filter((part) => part !== null).join('!');
  const others = (repair.also ?? []).map(({ sheet, cell }) => (sheet === finding.sheet ? cell : `${sheet}!${cell}`));
  const at = [own, ...others].join(', ');
  const empty = expected.text({ is: 'text', text: '' });
  return {
    place: [at, finding.criterion].filter((part) => part !== null && part !== '').join(' · '),
    from: seen === null || seen === '' ? empty : seen,
    to: written(),
    why: title,
  };

  function written(): string {
    switch (repair.action) {
      case 'setFormula':
        return shortened(`=${repair.value}`);
      case 'setText':
        return repair.value === '' ? empty : repair.value;
      case 'setValue':
      case 'setDay':
        return expected.number({ is: 'number', number: repair.value });
      case 'showRow':
      case 'showSheet':
        return repairs[repair.action](repair.value);
    }
  }
};

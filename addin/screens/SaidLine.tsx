import type { Catalogue } from '#core/messages/Catalogue.ts';
import type { Said } from '../state/PaneState.ts';
import { TextLink } from '../ui/TextLink.tsx';
import { usePane } from './PaneContext.tsx';

const saidText = (said: Said, { afterButtons, pane, periodStates }: Catalogue): string => {
  switch (said.what) {
    case 'fixed':
      return afterButtons.fixed(said);
    case 'fixedForms':
      return pane.findings.formsDone(said);
    case 'arrived':
      return afterButtons.arrived(said);
    case 'undone':
      return afterButtons.undone(said);
    case 'cannotUndo':
      return afterButtons.cannotUndo(said);
    case 'marked':
      return pane.findings.marked(said);
    case 'unmarked':
      return pane.findings.unmarked(said);
    case 'stopped':
      return pane.frame.stopped;
    case 'copied':
      return afterButtons.copied;
    case 'signedIn':
      return pane.frame.signedInAs(said);
    case 'signedOut':
      return pane.frame.signedOut;
    case 'confirmed':
      return pane.sent.confirm.done;
    case 'withdrawn':
      return pane.sent.withdraw.done;
    case 'returned':
      return pane.sent.return.done(said);
    case 'yearMoved':
      return pane.sent.year.done({ state: periodStates[said.to] });
    case 'yearChanged':
      return doneText(pane.done[said.change], said);
  }
};

const doneText = (words: string | ((facts: { readonly count: number }) => string), facts: { readonly count: number }): string =>
  typeof words === 'string' ? words : words(facts);

/** What was just done, read aloud; the way back beside it where there is one. The line is always there, so that it can be heard. */
export const SaidLine = () => {
  const { state, words, actions } = usePane();
  const { said } = state;
  const canUndo = said !== null && 'canUndo' in said && said.canUndo;
  return (
    <p className={said ? 'small said apart' : 'unseen'}>
      <output>{said ? saidText(said, words) : ''}</output>
      {canUndo && <TextLink label={words.buttons.undo} onPress={() => void actions.undo()} />}
    </p>
  );
};

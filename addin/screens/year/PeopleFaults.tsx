import { peopleFaultText } from '#core/messages/peopleBookOf.ts';
import type { PeopleFault } from '#core/people/PeopleFault.ts';
import { MessageBar } from '../../ui/MessageBar.tsx';
import { usePane } from '../PaneContext.tsx';
import { useYearWords } from './useYearWords.ts';

/** Every cell of a list that was not taken, with what has to stand in it: nothing was kept of that list. */
export const PeopleFaults = () => {
  const { state, words } = usePane();
  const { people: say } = useYearWords();
  const { fault } = state;
  if (fault?.kind !== 'problem' || fault.code !== 'people.hasFaults' || !('faults' in fault.facts)) return null;
  // The catalogue's problem carries what the reader of lists of people made.
  const faults = fault.facts.faults as readonly PeopleFault[];
  return (
    <section className="stack4">
      <MessageBar tone="error" title={say.faults({ count: faults.length })} />
      <ul className="small stack4">
        {faults.map((one, index) => (
          <li key={`${one.cell} ${index}`}>{peopleFaultText(one, words.language)}</li>
        ))}
      </ul>
    </section>
  );
};

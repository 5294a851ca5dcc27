import { useState } from 'react';
import type { Day } from '#core/calendar.ts';
import { showDay } from '#core/messages/dates.ts';
import { pickFile } from '../../browser/pickFile.ts';
import type { PersonLine } from '../../client/replies.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { usePane } from '../PaneContext.tsx';
import { AssignForm } from './AssignForm.tsx';
import { PeopleFaults } from './PeopleFaults.tsx';
import { EndForm, PersonForm } from './PersonForm.tsx';
import { useClosed } from './useClosed.ts';
import { useNames } from './useNames.ts';
import { useYearWords } from './useYearWords.ts';
import { ReadAgain, YearPage } from './YearPage.tsx';

type Doing = { readonly does: 'change' | 'end' | 'assign'; readonly of: PersonLine } | { readonly does: 'add' } | null;

const keyOf = ({ person, role, agency }: PersonLine): string => `${person} ${role} ${agency ?? ''}`;

/** Who is what in the bloc, from when to when; those whose office is over stay on the list. */
export const PeoplePage = () => {
  const { state, actions } = usePane();
  const { people: say } = useYearWords();
  const closed = useClosed('readPeople');
  const [doing, setDoing] = useState<Doing>(null);
  const mayManage = actions.mayNow('managePeople');
  const file = say.file({ year: state.period?.edition ?? 0 });
  const leave = (): void => setDoing(null);
  const importOf = async (one: File): Promise<void> => {
    const body = new Uint8Array(await one.arrayBuffer());
    await actions.changeYear({ endpoint: 'importPeople', body, said: 'imported' });
  };
  return (
    <YearPage
      place="people"
      title={say.title}
      reading={state.yearDesk?.readings.people}
      closed={closed}
      buttons={
        mayManage ? (
          <>
            <Button isMain icon="person" isOff={state.isBusy} label={say.add} onPress={() => setDoing({ does: 'add' })} />
            <Button icon="upload" isOff={state.isBusy} label={say.importFile} onPress={() => pickFile((one) => void importOf(one))} />
          </>
        ) : (
          <ReadAgain place="people" />
        )
      }
      under={<TextLink label={say.download} onPress={() => void actions.downloadOfYear('downloadPeople', {}, file)} />}
    >
      {({ people }) => (
        <>
          <p className="small quiet">{mayManage ? say.manage : say.only}</p>
          <PeopleFaults />
          {doing?.does === 'add' && <PersonForm onLeave={leave} />}
          <PeopleLines title={say.now} people={people.filter(({ isActive }) => isActive)} doing={doing} onDo={setDoing} />
          <PeopleLines title={say.past} people={people.filter(({ isActive }) => !isActive)} doing={doing} onDo={setDoing} />
          {people.length === 0 && <p className="quiet">{say.none}</p>}
        </>
      )}
    </YearPage>
  );
};

interface PeopleLinesProps {
  readonly title: (facts: { readonly count: number }) => string;
  readonly people: readonly PersonLine[];
  readonly doing: Doing;
  readonly onDo: (doing: Doing) => void;
}

const PeopleLines = ({ title, people, doing, onDo }: PeopleLinesProps) =>
  people.length === 0 ? null : (
    <section>
      <h3 className="groupTitle">{title({ count: people.length })}</h3>
      <ul className="lines topped">
        {people.map((one) => (
          <PersonRow
            key={keyOf(one)}
            one={one}
            doing={doing !== null && 'of' in doing && keyOf(doing.of) === keyOf(one) ? doing : null}
            onDo={onDo}
          />
        ))}
      </ul>
    </section>
  );

interface PersonRowProps {
  readonly one: PersonLine;
  readonly doing: Doing;
  readonly onDo: (doing: Doing) => void;
}

const PersonRow = ({ one, doing, onDo }: PersonRowProps) => {
  const { words, actions } = usePane();
  const { people: say } = useYearWords();
  const agencyName = useNames();
  const { name, role, agency, isActive, from, to } = one;
  const day = (text: string): string => showDay(text as Day, words.language);
  const term = to === null ? say.since({ from: day(from) }) : say.term({ from: day(from), to: day(to) });
  const mayAssign = role === 'appraiser' && isActive && actions.mayNow('assignAppraisers');
  const mayManage = actions.mayNow('managePeople');
  const leave = (): void => onDo(null);
  return (
    <li>
      <div className="row">
        <Icon name={isActive ? 'person' : 'waiting'} {...(!isActive && { tone: 'quiet' })} />
        <div className="grow">
          <p className="strong">{name}</p>
          <p className="place">{[words.roles[role], agency === null ? '' : agencyName(agency)].filter(Boolean).join(' · ')}</p>
          <p className="place">{`${term} · ${one.person}`}</p>
          <Scope of={one} />
          {(mayManage || mayAssign) && (
            <p className="links">
              {mayManage && (
                <TextLink label={say.change} spoken={say.changeOf({ name })} onPress={() => onDo({ does: 'change', of: one })} />
              )}
              {mayManage && isActive && (
                <TextLink label={say.end} spoken={say.endOf({ name })} onPress={() => onDo({ does: 'end', of: one })} />
              )}
              {mayAssign && (
                <TextLink label={say.assign} spoken={say.assignOf({ name })} onPress={() => onDo({ does: 'assign', of: one })} />
              )}
            </p>
          )}
        </div>
      </div>
      {doing?.does === 'change' && <PersonForm one={one} onLeave={leave} />}
      {doing?.does === 'end' && <EndForm one={one} onLeave={leave} />}
      {doing?.does === 'assign' && <AssignForm one={one} onLeave={leave} />}
    </li>
  );
};

const Scope = ({ of: { role, scope } }: { readonly of: PersonLine }) => {
  const { people: say } = useYearWords();
  const agencyName = useNames();
  if (role !== 'appraiser' || scope === null) return null;
  const { agencies, criteria } = scope;
  const parts = [...(agencies ?? []).map(agencyName), ...(criteria ?? [])];
  return <p className="place">{parts.length === 0 ? say.scopeAll : say.scope({ what: parts.join(', ') })}</p>;
};

import { useState } from 'react';
import { OWN_KINDS, RECORD_KINDS, type RecordKind } from '#core/bloc/yearRecords.ts';
import type { Day } from '#core/calendar.ts';
import { showDay } from '#core/messages/dates.ts';
import type { YearRecord } from '../../client/replies.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { usePane } from '../PaneContext.tsx';
import { AskCard } from './AskCard.tsx';
import { RecordForm } from './RecordForm.tsx';
import { useClosed } from './useClosed.ts';
import { useNames } from './useNames.ts';
import { useRecordKeeper } from './useRecordKeeper.ts';
import { useYearWords } from './useYearWords.ts';
import { ReadAgain, YearPage } from './YearPage.tsx';

/** What a year is recorded by, kind by kind: one list and one form for all of them. */
export const RecordsPage = () => {
  const { state } = usePane();
  const { records: say, recordKinds } = useYearWords();
  const closed = useClosed('readPeriod');
  const [kind, setKind] = useState<RecordKind>('covenant');
  const [isAdding, setAdding] = useState(false);
  const { mayAdd } = useRecordKeeper();
  const known = state.yearDesk?.readings.records?.value.records.filter((one) => one.kind === kind) ?? [];
  const isWhole = kind === 'covenant' && known.length > 0;
  const choose = (key: string): void => {
    setKind(key as RecordKind);
    setAdding(false);
  };
  return (
    <YearPage
      place="records"
      title={say.title}
      reading={state.yearDesk?.readings.records}
      closed={closed}
      buttons={
        mayAdd(kind) && !isWhole ? (
          <>
            <Button isMain icon="paper" isOff={state.isBusy} label={say.add({ kind: recordKinds[kind] })} onPress={() => setAdding(true)} />
            <ReadAgain place="records" isMain={false} />
          </>
        ) : (
          <ReadAgain place="records" />
        )
      }
    >
      {({ records }) => (
        <>
          <Select
            label={say.kind}
            chosen={kind}
            choices={RECORD_KINDS.map((one) => ({
              key: one,
              label: say.counted({ kind: recordKinds[one], count: records.filter((record) => record.kind === one).length }),
            }))}
            onChoose={choose}
          />
          {OWN_KINDS.includes(kind) && <p className="small quiet">{say.own}</p>}
          {isAdding && <RecordForm key={kind} kind={kind} onLeave={() => setAdding(false)} />}
          {known.length === 0 && <p className="quiet">{say.none({ kind: recordKinds[kind] })}</p>}
          <ul className="lines">
            {known.map((record) => (
              <RecordLine key={record.id} record={record} />
            ))}
          </ul>
        </>
      )}
    </YearPage>
  );
};

/** The fields that a list shows in words under a record's name. */
const DAYS = ['on', 'from', 'to'] as const;
const TEXTS = ['number', 'issuer', 'theme', 'basis', 'period', 'title', 'award', 'paper', 'place'] as const;

const RecordLine = ({ record }: { readonly record: YearRecord }) => {
  const { state, words, actions } = usePane();
  const { records: say } = useYearWords();
  const agencyName = useNames();
  const { mayKeep, endpoints } = useRecordKeeper();
  const [doing, setDoing] = useState<'change' | 'remove' | null>(null);
  const { kind, id, tag, content } = record;
  const textOf = (name: string): string => (typeof content[name] === 'string' ? content[name] : '');
  const agency = textOf('agency');
  const name = kind === 'registration' ? agencyName(id) : textOf('vi') || say.unnamed;
  const details = [
    agency === '' || kind === 'registration' ? '' : agencyName(agency),
    ...TEXTS.map(textOf),
    ...DAYS.map((field) => (textOf(field) === '' ? '' : showDay(textOf(field) as Day, words.language))),
    content['assumed'] === true ? say.assumedMark : '',
  ].filter(Boolean);
  const remove = (): void => {
    const { remove: endpoint, path } = endpoints(record);
    void actions.changeYear({ endpoint, path, seen: tag, said: 'removed' });
  };
  return (
    <li className="stack4">
      <p className="strong">{name}</p>
      {details.length > 0 && <p className="place">{details.join(' · ')}</p>}
      <RecordParts record={record} />
      {mayKeep(record) && doing === null && (
        <p className="links">
          <TextLink label={say.change} spoken={say.changeOf({ name })} onPress={() => setDoing('change')} />
          <TextLink label={say.remove} spoken={say.removeOf({ name })} onPress={() => setDoing('remove')} />
        </p>
      )}
      {doing === 'change' && <RecordForm kind={kind} record={record} onLeave={() => setDoing(null)} />}
      {doing === 'remove' && (
        <AskCard title={say.removeOf({ name })}>
          <p className="small">{say.removeWhy}</p>
          <div className="buttons">
            <Button isSmall isPrimary isOff={state.isBusy} label={say.remove} onPress={remove} />
            <Button isSmall label={words.pane.frame.back} onPress={() => setDoing(null)} />
          </div>
        </AskCard>
      )}
    </li>
  );
};

/** Signatories, and what they promise one another. */
const RecordParts = ({ record: { content } }: { readonly record: YearRecord }) => {
  const { records: say } = useYearWords();
  const agencyName = useNames();
  const codes = (['signatories', 'agencies'] as const).flatMap((name) => (content[name] as readonly string[] | undefined) ?? []);
  const pledges = (['contents', 'targets'] as const).flatMap((name) => (content[name] as readonly { vi: string }[] | undefined) ?? []);
  return (
    <>
      {codes.length > 0 && <p className="small">{say.agencies({ count: codes.length, names: codes.map(agencyName).join(', ') })}</p>}
      {pledges.length > 0 && (
        <ul className="small bullets">
          {pledges.map(({ vi }) => (
            <li key={vi}>{vi}</li>
          ))}
        </ul>
      )}
    </>
  );
};

import type { Catalogue } from '#core/messages/Catalogue.ts';
import { isLeading } from '../effects/bloc.ts';
import type { PaneActions } from '../effects/PaneActions.ts';
import { TEXT_SIZES, type PaneState, type Place } from '../state/PaneState.ts';
import { YEAR_PLACES } from '../state/YearDesk.ts';
import { openedOf } from '../state/reduceWorkbook.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { Menu, type MenuLine } from '../ui/Menu.tsx';
import { Steps } from '../ui/Steps.tsx';
import { dueText } from './dueText.ts';
import { usePane, type PaneView } from './PaneContext.tsx';

/** Who and when: the agency, the bloc and the year, the state, the step and the deadline. */
export const Head = () => {
  const view = usePane();
  const { words, state } = view;
  const { title, meta } = whose(state, words);
  return (
    <header>
      <div className="paneHead">
        <div className="row">
          <h1>{title}</h1>
          <Menu label={words.pane.frame.more} lines={menuLines(view)} />
        </div>
        <div className="meta small quiet">
          <span>{meta}</span>
          <Standing />
        </div>
      </div>
      {state.place === 'sheet' && !isRubric(state) && <StepLine />}
    </header>
  );
};

/** The steps are those of a sheet on its way to the bloc. */
const isRubric = ({ work }: PaneState): boolean => openedOf(work)?.kind === 'rubric';

/** The bloc and year that are looked at in the places of those who lead. */
const ledYear = ({ place, blocView, published, period }: PaneState): { readonly bloc: string; readonly edition: number } | null => {
  if (place === 'rubric') return published;
  if (isYearPlace(place)) return period;
  return place === 'board' || place === 'ranking' ? blocView : null;
};

const isYearPlace = (place: Place): boolean => YEAR_PLACES.some((one) => one === place);

const whose = (state: PaneState, words: Catalogue): { readonly title: string; readonly meta: string } => {
  const opened = openedOf(state.work);
  const { blocAndYear, product } = words.pane.frame;
  const led = ledYear(state);
  const membership = state.person?.memberships.find(({ bloc }) => bloc === led?.bloc);
  if (led && membership) {
    return { title: membership.agencyName ?? membership.blocName, meta: blocAndYear({ bloc: membership.blocName, year: led.edition }) };
  }
  if (opened?.kind === 'sheet') {
    const { bloc, member } = opened;
    return { title: member?.fullName ?? bloc.name, meta: blocAndYear({ bloc: bloc.name, year: bloc.edition }) };
  }
  if (opened?.kind === 'rubric') {
    const { name, edition } = opened.outline;
    const { title, ofYear } = words.pane.rubric;
    return { title: name === '' ? title : name, meta: edition === null ? title : ofYear({ year: edition }) };
  }
  if (state.work.at === 'waiting') {
    const { agencyName, blocName, edition } = state.work.pending;
    return { title: agencyName, meta: blocAndYear({ bloc: blocName, year: edition }) };
  }
  const own = state.person?.memberships[0];
  return own ? { title: own.agencyName ?? own.blocName, meta: own.blocName } : { title: product, meta: '' };
};

type Stand = { readonly icon: IconName; readonly text: string; readonly tone?: string };

const standOf = (state: PaneState, words: Catalogue): Stand | null => {
  const { work, place } = state;
  if (place === 'board' || place === 'ranking' || place === 'rubric' || isYearPlace(place)) return leaderStand(state, words);
  if (place === 'signIn') return { icon: 'person', text: words.pane.frame.notSignedIn };
  if (work.at === 'waiting') return { icon: 'offline', text: words.states.queued, tone: 'tone-warning' };
  if (work.at === 'sent') return sentStand(work.state, words);
  const kind = openedOf(work)?.kind;
  return kind === 'sheet' || kind === 'rubric' ? { icon: 'pencil', text: words.states.draft } : null;
};

const leaderStand = (state: PaneState, { roles }: Catalogue): Stand | null => {
  const { person } = state;
  const role = person?.memberships.find(({ bloc, role: one }) => bloc === ledYear(state)?.bloc && isLeading(one))?.role;
  return person && { icon: 'person', text: role ? roles[role] : person.name };
};

const sentStand = (state: string, { states }: Catalogue): Stand =>
  state === 'sent' ? { icon: 'waiting', text: states.sent, tone: 'tone-note' } : { icon: 'done', text: states.confirmed, tone: 'tone-ok' };

const Standing = () => {
  const { state, words } = usePane();
  const stand = standOf(state, words);
  return (
    stand && (
      <span className={`standing ${stand.tone ?? ''}`}>
        <Icon name={stand.icon} />
        {stand.text}
      </span>
    )
  );
};

const stepOf = ({ work }: PaneState): 1 | 2 | 3 => {
  if (work.at === 'checked') return work.view === 'summary' ? 3 : 2;
  if (work.at === 'checking') return 2;
  return work.at === 'sending' || work.at === 'sent' || work.at === 'waiting' ? 3 : 1;
};

const StepLine = () => {
  const { state, words } = usePane();
  const { steps, waiting } = words;
  const step = stepOf(state);
  const title = [steps.fill, steps.check, steps.send][step - 1] ?? '';
  const when = state.work.at === 'sent' && state.work.state === 'sent' ? waiting.label({ whom: waiting.head }) : dueText(state, words);
  return (
    <div className="paneSteps small">
      <div className="apart">
        <span className="strong">{steps.at({ step, of: 5, title })}</span>
        <span className="quiet">{when}</span>
      </div>
      <Steps step={step} of={5} />
    </div>
  );
};

const menuLines = ({ state, words, actions, capabilities }: PaneView): readonly MenuLine[] => {
  const { frame, rubric } = words.pane;
  return [
    ...(state.place === 'sheet'
      ? []
      : [{ key: 'sheet', label: isRubric(state) ? rubric.opened : frame.sheet, onChoose: () => actions.openPlace('sheet') }]),
    ...(actions.leads() ? [{ key: 'board', label: frame.board, onChoose: () => void actions.openBoard() }] : []),
    ...(!actions.leads() && actions.mayRank()
      ? [{ key: 'ranking', label: frame.ranking, onChoose: () => void actions.openRanking() }]
      : []),
    ...(actions.leads() || actions.mayNow('readRubric')
      ? [{ key: 'rubric', label: rubric.published, onChoose: () => void actions.openRubric() }]
      : []),
    ...(ownsAgency(state) && state.period
      ? [{ key: 'sentSheet', label: words.pane.sent.title, onChoose: () => void actions.openSentSheet() }]
      : []),
    ...(capabilities.mark && state.marked.length > 0
      ? [{ key: 'marks', label: words.buttons.clearMarks, onChoose: () => void actions.clearMarks() }]
      : []),
    ...memberLines(state, words, actions),
    ...(capabilities.send ? [{ key: 'receipts', label: frame.receipts, onChoose: () => actions.openPlace('receipts') }] : []),
    {
      key: 'language',
      label: frame.language,
      onChoose: () => void actions.chooseLanguage(state.language === 'vi' ? 'en' : 'vi'),
      startsGroup: true,
    },
    ...TEXT_SIZES.map((size) => ({
      key: `size ${size}`,
      label: frame.textSize({ count: size }),
      onChoose: () => actions.chooseTextSize(size),
      isChosen: state.textSize === size,
      startsGroup: size === 100,
    })),
    ...(capabilities.send ? [accountLine(state, words, actions)] : []),
  ];
};

/** What a member agency has to do in the bloc's year beside its sheet: answer its appraisal, vote, keep its own records. */
const memberLines = (state: PaneState, { pane: { frame } }: Catalogue, actions: PaneActions): readonly MenuLine[] => {
  const own = state.person?.memberships.map(({ agency }) => agency).filter((agency) => agency !== null) ?? [];
  const answering = own.find((agency) => actions.mayNow('readAppraisal', agency));
  const isMember = own.length > 0 && !actions.leads();
  return [
    ...(answering === undefined
      ? []
      : [{ key: 'answers', label: frame.answers, onChoose: () => void actions.openYearPlace('appraisal', answering) }]),
    ...(isMember && actions.mayNow('readMeeting')
      ? [{ key: 'meeting', label: frame.meeting, onChoose: () => void actions.openYearPlace('meeting') }]
      : []),
    ...(isMember && state.period ? [{ key: 'records', label: frame.records, onChoose: () => void actions.openYearPlace('records') }] : []),
  ];
};

const ownsAgency = ({ person }: PaneState): boolean => person?.memberships.some(({ agency }) => agency !== null) ?? false;

const accountLine = ({ person }: PaneState, { buttons }: Catalogue, actions: PaneActions): MenuLine =>
  person
    ? { key: 'out', label: buttons.signOut, onChoose: () => void actions.signOut(), startsGroup: true }
    : { key: 'in', label: buttons.signIn, onChoose: () => actions.openPlace('signIn'), startsGroup: true };

import { openedOf } from '../state/reduceWorkbook.ts';
import { Button } from '../ui/Button.tsx';
import { ScreenHeading } from '../ui/ScreenHeading.tsx';
import { Foot } from './Foot.tsx';
import { usePane } from './PaneContext.tsx';

/** One button, what it is for, and whom to ask; checking goes on without it. */
export const SignIn = () => {
  const { state, words, actions } = usePane();
  const { signIn } = words.pane;
  const opened = openedOf(state.work);
  const recognised =
    opened?.kind === 'sheet' && opened.member ? signIn.recognised({ agency: opened.member.fullName, year: opened.bloc.edition }) : '';
  return (
    <>
      <main className="paneBody stack">
        <section className="stack8">
          <ScreenHeading text={signIn.title} />
          <p>
            {recognised} {signIn.noNeed}
          </p>
        </section>
        <section className="stack8">
          <div className="buttons">
            <Button isMain icon="person" isOff={state.isBusy} label={words.buttons.signIn} onPress={() => void actions.signIn()} />
          </div>
          <p className="small quiet">{signIn.window}</p>
        </section>
        <hr className="separator" />
        <p className="small quiet">{signIn.accounts}</p>
      </main>
      <Foot
        buttons={
          <Button
            isWide
            label={opened?.kind === 'rubric' ? words.pane.rubric.checkFirst : signIn.checkFirst}
            onPress={() => actions.openPlace('sheet')}
          />
        }
      />
    </>
  );
};

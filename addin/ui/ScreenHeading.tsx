import { useEffect, useRef } from 'react';

interface ScreenHeadingProps {
  readonly text: string;
  /** It is there to be heard; what is seen says the same in another form. */
  readonly isHidden?: boolean;
}

/** Stands on the pane while the screen that is to take the focus has not come yet. */
const AWAITED = 'awaitsScreen';

/**
 * Gives the focus to the heading of the screen in front. A screen that is still fetched has a stand-in, whose heading goes away with
 * it: then the screen's own heading takes the focus as soon as it comes.
 */
export const focusHeading = (pane: HTMLElement): void => {
  const heading = pane.querySelector<HTMLElement>('[data-heading]');
  heading?.focus();
  if (heading?.closest('[aria-busy="true"]')) pane.dataset[AWAITED] = 'true';
  else delete pane.dataset[AWAITED];
};

/** The heading of a screen: it takes the focus when the screen comes, so that it is read first. */
export const ScreenHeading = ({ text, isHidden }: ScreenHeadingProps) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const pane = heading.current?.closest<HTMLElement>('.pane');
    if (pane?.dataset[AWAITED] !== undefined) focusHeading(pane);
  }, []);
  return (
    <h2 tabIndex={-1} data-heading className={isHidden ? 'unseen' : 'large'} ref={heading}>
      {text}
    </h2>
  );
};

interface ScreenHeadingProps {
  readonly text: string;
  /** It is there to be heard; what is seen says the same in another form. */
  readonly isHidden?: boolean;
}

/** The heading of a screen: it takes the focus when the screen comes, so that it is read first. */
export const ScreenHeading = ({ text, isHidden }: ScreenHeadingProps) => (
  <h2 tabIndex={-1} data-heading className={isHidden ? 'unseen' : 'large'}>
    {text}
  </h2>
);

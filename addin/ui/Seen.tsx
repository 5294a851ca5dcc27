interface SeenProps {
  /** Its invisible signs already named: `8,5⟨dấu cách⟩`. */
  readonly text: string;
}

const NAMED_SIGN = /⟨([^⟨⟩]+)⟩/;

/** What stands in a cell, framed, every named sign in a frame of its own. */
export const Seen = ({ text }: SeenProps) => (
  <span className="seen">
    {text.split(NAMED_SIGN).map((part, index) =>
      index % 2 === 1 ? (
        <span key={index} className="sign">
          {part}
        </span>
      ) : (
        part
      ),
    )}
  </span>
);

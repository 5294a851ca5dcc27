interface StepsProps {
  readonly step: number;
  readonly of: number;
  /** Every part up to `step` is done; without it the part at `step` is under way. */
  readonly isCount?: boolean;
}

const classOf = (index: number, step: number, isCount: boolean): string => {
  if (index < step - 1 || (isCount && index < step)) return 'past';
  return !isCount && index === step - 1 ? 'current' : '';
};

/** Parts of a whole at a glance; the words beside it say the same. */
export const Steps = ({ step, of, isCount = false }: StepsProps) => (
  <div className="stepBar" aria-hidden="true">
    {Array.from({ length: of }, (_, index) => (
      <i key={index} className={classOf(index, step, isCount)} />
    ))}
  </div>
);

interface ProgressBarProps {
  readonly label: string;
  readonly done: number;
  readonly all: number;
}

/** Words tell the numbers; the bar has an edge, so that it does not hang on colour alone. */
export const ProgressBar = ({ label, done, all }: ProgressBarProps) => (
  <div className="progressBar" role="progressbar" aria-valuemin={0} aria-valuenow={done} aria-valuemax={all} aria-label={label}>
    <i style={{ width: `${all === 0 ? 0 : (done / all) * 100}%` }} />
  </div>
);

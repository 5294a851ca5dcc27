interface ProgressBarProps {
  readonly label: string;
  readonly done: number;
  readonly all: number;
}

/** Words tell the numbers; the bar has an edge, so that it does not hang on colour alone. */
export const ProgressBar = ({ label, done, all }: ProgressBarProps) => (
  <progress className="progressBar" aria-label={label} value={done} max={Math.max(all, 1)} />
);

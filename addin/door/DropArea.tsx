import { useRef, type ReactNode } from 'react';

interface DropAreaProps {
  readonly onGiven: (file: File) => void;
  readonly isOff: boolean;
  readonly className: string;
  readonly label: string;
  /** What stands in the area; `choose` opens the browser's own way to pick a file. */
  readonly children: (choose: () => void) => ReactNode;
}

/** Where a file is dropped or chosen. What is dropped beside it is taken too: see `DoorFrame`. */
export const DropArea = ({ onGiven, isOff, className, label, children }: DropAreaProps) => {
  const input = useRef<HTMLInputElement>(null);
  const take = (): void => {
    const file = input.current?.files?.[0];
    if (file) onGiven(file);
    // The same file, saved anew, may be chosen again.
    if (input.current) input.current.value = '';
  };
  return (
    <section className={className} aria-label={label}>
      <input ref={input} type="file" className="unseen" tabIndex={-1} aria-hidden="true" disabled={isOff} onChange={take} />
      {children(() => input.current?.click())}
    </section>
  );
};

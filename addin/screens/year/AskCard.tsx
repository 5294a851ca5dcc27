import { useEffect, useRef, type ReactNode } from 'react';

interface AskCardProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A question or a form that opens in its place: it takes the focus, and gives it back to what opened it. */
export const AskCard = ({ title, children }: AskCardProps) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    heading.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <section className="card stack8 notPrinted askCard" aria-label={title}>
      <h3 tabIndex={-1} ref={heading}>
        {title}
      </h3>
      {children}
    </section>
  );
};

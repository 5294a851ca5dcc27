import type { ReactNode } from 'react';
import { FaultBar } from './FaultBar.tsx';
import { SaidLine } from './SaidLine.tsx';

interface FootProps {
  readonly total?: { readonly label: string; readonly value: string; readonly of: string };
  readonly buttons: ReactNode;
  readonly under?: ReactNode;
}

/** The lower edge of every screen: what went wrong, the running total, one main button, and why it is as it is. */
export const Foot = ({ total, buttons, under }: FootProps) => (
  <footer className="paneFoot">
    <FaultBar />
    <SaidLine />
    {total && (
      <div className="total">
        <span className="small quiet">{total.label}</span>
        <span className="value">
          {total.value} <small>/ {total.of}</small>
        </span>
      </div>
    )}
    <div className="buttons">{buttons}</div>
    {under && <div className="small quiet under">{under}</div>}
  </footer>
);

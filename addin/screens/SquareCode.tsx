import { encode } from 'uqr';

interface SquareCodeProps {
  readonly text: string;
  readonly label: string;
}

/** A QR code, black on white in every theme, since cameras ask for that. */
export const SquareCode = ({ text, label }: SquareCodeProps) => {
  const { size, data } = encode(text, { border: 1, ecc: 'M' });
  const squares = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <figure className="squareCode" aria-label={label}>
      <svg viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges" aria-hidden="true">
        <path d={squares.join('')} fill="#000" />
      </svg>
    </figure>
  );
};

/** A sheet of paper under a lamp: the picture of an empty desk that waits for work. */
import { LampScene } from './lamp-scene.tsx';

export function LampOverPage() {
  return (
    <LampScene beam="narrow">
      <rect x="87" y="80" width="48" height="62" rx="3" />
      <path d="M95 91 h18 M95 102 h32 M95 110 h32 M95 118 h32 M95 126 h22" />
    </LampScene>
  );
}

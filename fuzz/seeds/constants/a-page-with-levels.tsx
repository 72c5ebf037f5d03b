import type { Level } from "./levels";
export type Craft = "roofing" | "inspection";
type Levels = {| ROOFER: Level, MASTER?: Level |};
const base = { grade: 1, "next": ["master"] };
export const LEVELS: Levels = {
  ROOFER: { ...base, title: "Roofer" + " " + kind, slating: `Nails ${count} slates` },
  MASTER: { title: 'Master', grade: 0x2, icon: Hammer, next: [], },
} as const;
enum Step { Learning = 1, Alone }
export default function Page({ level }) {
  const re = /["'`{]/g;
  return <div className="a">Don't {level && <p>it's `me`</p>}</div>;
}

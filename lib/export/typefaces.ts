import { GlobalFonts } from '@napi-rs/canvas';

/** The face of each kind that this machine has for Chinese; null where it has none and a picture would show boxes. */
export function findFaces(): { serif: string; sans: string } | null {
  const names = GlobalFonts.families.map(({ family }) => family);
  const find = (pattern: RegExp) => names.find((name) => pattern.test(name));
  const sans = find(/^(PingFang SC|Noto Sans (CJK )?SC|Noto Sans CJK|Source Han Sans|Microsoft YaHei|WenQuanYi)/);
  const serif = find(/^(Songti SC|Noto Serif (CJK )?SC|Noto Serif CJK|Source Han Serif|SimSun)/) ?? sans;
  return serif ? { serif, sans: sans ?? serif } : null;
}

/** Radicals that stand for the character that they look like, where Unicode itself does not say so (U+2E80–2EFF). */
const radicals = new Map(
  Array.from(
    '⺁厂⺇几⺌小⺍小⺎尢⺏尢⺐尢⺑尣⺕彐⺗心⺘扌⺙攵⺛旡⺝月⺞歹⺟母⺠民⺡氵⺢水⺣灬⺤爪⺥爪⺦丬⺧牛⺨犭⺩王⺫目⺬示⺭礻⺮竹⺯糸⺰纟⺱罒⺲罒⺳网⺴罒⺵罓⺶羊⺷羊⺸羊⺹老⺺聿⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑长⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟食⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龟⻲亀⻳龟'.matchAll(
      /(.)(.)/gu,
    ),
    ([, radical = '', character = '']) => [radical, character] as const,
  ),
);

/** A character that the document does not tell. */
export const unknown = '\ufffd';

/**
 * The characters that a glyph stands for. Browsers print some characters as radicals that only look like them; those are the characters again.
 * What no font tells – control characters, private ones – is unknown, never a space.
 */
export function characterOf(unicode: string): string {
  if (/^[\x20-\x7e\u4e00-\u9fff\u3001-\u303f]*$/.test(unicode)) return unicode;
  return unicode
    .replace(/[\u2e80-\u2fdf\uf900-\ufaff]/g, (radical) => radicals.get(radical) ?? radical.normalize('NFKC'))
    .replace(/[\u00a0\t\n\r]/g, ' ')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\p{Cc}\p{Co}\p{Cn}]/gu, unknown);
}

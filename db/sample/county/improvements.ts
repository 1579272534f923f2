import { randomFor } from './random';
import { lastRenewal } from './renewal';
import { years } from './simulate';

/** A weakness that an agency owns to, what it means to do about it, and how it reports that done. */
interface Trouble {
  problem: string;
  measure: string;
  done: string;
}

const troubles: readonly [Trouble, ...Trouble[]] = [
  {
    problem: '部分栏目更新不够及时',
    measure: '明确每个栏目的责任人和更新周期',
    done: '每个栏目都明确了责任人和更新周期，逾期未更新的当月提醒。',
  },
  {
    problem: '政策解读以文字为主，不够直观',
    measure: '多用图表和问答解读政策',
    done: '重要文件都配了图表或者问答解读。',
  },
  {
    problem: '经办人员更换较多，答复质量不齐',
    measure: '编一本办理手册，统一答复文书的写法',
    done: '编印了办理手册，统一了答复文书的写法。',
  },
  {
    problem: '主动公开的内容与群众常问的问题还有差距',
    measure: '按申请的热点调整主动公开目录',
    done: '按申请较多的事项调整了主动公开目录。',
  },
  {
    problem: '旧文件的清理尚未做完',
    measure: '分年度列出旧文件清单，逐件核对效力',
    done: '旧文件已分年度列出清单，核对了效力。',
  },
  {
    problem: '基层公开栏的内容与网站不一致',
    measure: '公开栏统一从网站取数',
    done: '公开栏改为统一从网站取数。',
  },
  {
    problem: '申请人多次补正的情况仍然存在',
    measure: '改写申请表的填写说明',
    done: '改写了申请表的填写说明，补正次数减少。',
  },
];

/** What an agency owns to in a year: one trouble or two, some of them for years on end. */
export function troublesOf(agency: string, year: number): Trouble[] {
  const found = ['first', 'second'].map((slot) => {
    const since = lastRenewal(`${agency} trouble ${slot}`, year, 60);
    return randomFor(`${agency} trouble ${slot} ${since}`).pick(troubles);
  });
  return [...new Set(found)];
}

/** Section 5, in one of the ways in which reports part problems from measures; one of them promises nothing. */
export function writeTroubles(agency: string, found: readonly Trouble[]): string {
  const numbered = (texts: readonly string[]) =>
    texts.length === 1 ? `${texts[0]}。` : `${texts.map((text, index) => `${numerals[index]}是${text}`).join('；')}。`;
  const problems = numbered(found.map(({ problem }) => problem));
  const measures = numbered(found.map(({ measure }) => measure));
  const style = randomFor(`${agency} style`).int(0, 9);
  if (style < 4) return found.map(({ problem, measure }) => `${problem}；下一步${measure}。`).join('\n');
  if (style < 7) return `存在的主要问题：${problems}\n下一步，将采取以下改进措施：${measures}`;
  if (style < 9) return `（一）主要问题\n${problems}\n（二）改进措施\n${measures}`;
  return problems;
}

const numerals = ['一', '二'];

/** What an agency reports done of what it meant to do last year: what it no longer owns to, most of the time. */
export function writeImprovements(agency: string, year: number): string {
  if (year === years[0]) return '';
  const still = troublesOf(agency, year);
  return troublesOf(agency, year - 1)
    .filter((trouble) => !still.includes(trouble) && randomFor(`${agency} ${year} ${trouble.problem}`).int(1, 4) > 1)
    .map(({ done }) => done)
    .join('');
}

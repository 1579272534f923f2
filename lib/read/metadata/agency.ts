import { officeNames } from './abbreviations';

/** Names by which agencies are known. */
export type AgencyDirectory = readonly { name: string; aliases: readonly string[] }[];

/** What ends the name of an organ, or of the place that it governs. */
const organEnd =
  /(?:人民政府|政府|办公室|办公厅|办事处|委员会|管委会|领导小组|[局厅部署处科办委院会所站队馆社团库校]|[省市区县旗州盟乡镇村]|街道?|自治[州县旗区]|开发区|中心|公司|集团|银行)$/;
const pronoun =
  /^(?:街道|乡镇|部门|机关|单位)$|^(?:本|我|该|各|全|有关|区|市|县|镇|乡|局|办|政府)(?:机关|局|办|委|镇|乡|街道|市|区|县|单位|部门|府|政府|办公室)?$/;

/**
 * A text as the name of an agency, if it is one.
 * @returns null for an empty text, a pronoun (我局), or words that do not end as the name of an organ or place does
 */
export function asAgencyName(text: string): string | null {
  const name = text
    .replace(/\s+/g, '')
    .replace(/^(?:关于|现将|现公布|公布|发布|向社会公布|特|第?\d+页)+/, '')
    .replace(/(?:关于|的)$/, '');
  const isName =
    name.length >= 2 && name.length <= 40 && !pronoun.test(name) && /^[\p{Script=Han}（）()、·0-9A-Za-z]+$/u.test(name);
  return isName && organEnd.test(name.replace(/(?<=.)[（(][^（）()]*[）)]$/u, '')) ? name : null;
}

/** The full name of an agency: from the directory, else with its office written out. An unknown name is left as it is. */
export function resolveAgency(name: string, directory: AgencyDirectory): string {
  const known = findInDirectory(name, directory);
  if (known !== null) return known;
  const office = officeNames.find(
    ([short, full]) => name.endsWith(short) && !name.endsWith(full) && name.length > short.length,
  );
  if (!office) return name;
  const written = name.slice(0, name.length - office[0].length) + office[1];
  return findInDirectory(written, directory) ?? written;
}

/** Null where nobody, or several agencies, go by the name. */
function findInDirectory(name: string, directory: AgencyDirectory): string | null {
  if (directory.some((entry) => entry.name === name)) return name;
  const [found, ...others] = new Set(
    directory.filter(({ aliases }) => aliases.includes(name)).map((entry) => entry.name),
  );
  return found !== undefined && others.length === 0 ? found : null;
}

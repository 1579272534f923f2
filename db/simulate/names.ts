import { toSearchWords } from '../pinyin';
import { type CountyAgency, countyAgencies, county as sampleCounty } from '../sample/county/agencies';

/** Characters that names of places are made of; two of them, and a third where two are used up, name a county. */
const characters = Array.from('安白宝昌常长崇大丹德东丰福高谷广海合河和黑洪湖华怀惠嘉江金景开乐利林灵龙洛');
const latin = characters.map((character) => toSearchWords([character]).pinyin);

/** How many agencies a simulated county has. */
export const agenciesOfCounty = countyAgencies.length;

export interface SimulatedAgency {
  slug: string;
  name: string;
  nameEn: string;
  aliases: readonly string[];
  /** What it is like: its work and its kind. */
  like: CountyAgency;
  isGovernment: boolean;
}

/**
 * An agency of the simulated portal. Its name says that it is made up, its slug which county it is of.
 * @param index counts from 0: the agencies of the first county, its government first, then those of the second
 */
export function nameAgency(index: number): SimulatedAgency {
  const county = Math.floor(index / agenciesOfCounty);
  const like = countyAgencies[index % agenciesOfCounty];
  if (!like) throw new Error(`no agency is like ${index}`);
  const digits = digitsOf(county);
  const place = `${digits.map((digit) => characters[digit]).join('')}县`;
  const placeEn = digits.map((digit) => latin[digit]).join('');
  const name = like.name.replace('云麓县', place);
  const english = placeEn.charAt(0).toUpperCase() + placeEn.slice(1);
  return {
    slug: `simulated-${county + 1}${like.slug === sampleCounty ? '' : like.slug.replace(sampleCounty, '')}`,
    name: `${name}（模拟）`,
    nameEn: `${like.nameEn.replace('Yunlu', english)} (simulated)`,
    aliases: [name],
    like,
    isGovernment: like.slug === sampleCounty,
  };
}

function digitsOf(county: number): number[] {
  const base = characters.length;
  const rest = Math.floor(county / base ** 2);
  return [county % base, Math.floor(county / base) % base, ...(rest > 0 ? [(rest - 1) % base] : [])];
}

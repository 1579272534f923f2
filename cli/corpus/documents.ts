import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fillForm, type Printed, type Values } from '@/lib/read/test-documents';
import { type Layout, layoutsWithBlanks, layoutsWithoutBlanks } from '@/lib/read/test-layouts';
import type { FormKey } from '@/lib/report/form';
import { changePart } from './change-part';
import { type Damage, figureDamages, pageDamages, remark, textDamages, wordDamages } from './damages';
import { encode } from './encode';

/** A document of known figures. */
export interface KnownDocument {
  name: string;
  fileName: string;
  bytes: Uint8Array;
  expected: Expected;
  /** How many cells at most cannot be found again. */
  mayMiss: number;
}

export interface Expected {
  agency: string | null;
  year: number | null;
  form: FormKey | null;
  tables: Values;
}

type Damages = readonly Damage<(text: string) => string>[];

/** Figures of the reports that documents are made of: all different, or mostly zeros, with blanks here and there. */
const fillings = {
  different: (form: FormKey) => fillForm(form, 4711, (index) => index % 17 === 5),
  full: (form: FormKey) => fillForm(form, 90_125, () => false),
  zeros: (form: FormKey) => toZeros(fillForm(form, 333, () => false)),
} as const;
export type Filling = keyof typeof fillings;

/** Nine figures of ten become zero, as in most reports of townships. */
function toZeros({ printed, values }: { printed: Printed; values: Values }): { printed: Printed; values: Values } {
  let index = 0;
  for (const [table, rows] of Object.entries(printed))
    for (const [row, cells] of Object.entries(rows))
      for (const [column, text] of Object.entries(cells)) {
        index += 1;
        if (index % 10 === 0 || /\./.test(text)) continue;
        cells[column] = '0';
        const own = values[table]?.[row];
        if (own) own[column] = 0;
      }
  return { printed, values };
}

/** A report with known figures, its cells printed in a way. */
export function fillReport(
  form: FormKey,
  filling: Filling,
  damages: Damages = [],
): { printed: Printed; expected: Expected } {
  const { printed, values } = fillings[filling](form);
  for (const rows of Object.values(printed))
    for (const cells of Object.values(rows))
      for (const [column, text] of Object.entries(cells))
        cells[column] = damages.reduce((own, { apply }) => apply(own), text);
  return { printed, expected: { agency: '某县水利局', year: 2023, form, tables: values } };
}

function make(
  layout: readonly [name: string, layout: Layout],
  form: FormKey,
  filling: Filling,
  figures: Damages,
  document: Damages,
): KnownDocument {
  const [layoutName, print] = layout;
  const { printed, expected } = fillReport(form, filling, figures);
  const text = document.reduce((own, { apply }) => apply(own), print(form, printed));
  const isPage = layoutName.includes('web page');
  const damages = [...figures, ...document];
  return {
    name: [layoutName, form, filling, ...damages.map(({ name }) => name)].join(', '),
    fileName: isPage ? 'report.html' : 'report.txt',
    bytes: Buffer.from(text),
    expected: { ...expected, tables: leave(expected.tables, document) },
    mayMiss: countLost(damages),
  };
}

const countLost = (damages: Damages) => damages.reduce((sum, { loses = 0 }) => sum + loses, 0);

/** What is still in the cells after the damages. */
function leave(tables: Values, damages: Damages): Values {
  const left: Values = structuredClone(tables);
  for (const { leaves } of damages)
    for (const rows of Object.values(left))
      for (const cells of Object.values(rows))
        for (const [column, value] of Object.entries(cells)) cells[column] = leaves ? leaves(value) : value;
  return left;
}

const forms = ['2019', '2021'] as const;
const alone = (damages: Damages): Damages[] => damages.map((damage) => [damage]);
const pairs = (damages: Damages): Damages[] =>
  damages.flatMap((one, index) => damages.slice(index + 1).map((another) => [one, another]));

/** Every layout, every damage alone, and every two damages of a kind together. */
export function listWrittenDocuments(): KnownDocument[] {
  const pages = Object.entries(layoutsWithBlanks).filter(([name]) => name.includes('web page'));
  const withBlanks = Object.entries(layoutsWithBlanks).filter(([name]) => !name.includes('web page'));
  const withoutBlanks = Object.entries(layoutsWithoutBlanks);
  const [page] = pages;
  if (!page) throw new Error('no layout of a page');
  const keepsBlanks = (filling: Filling): Filling[] => (filling === 'different' ? ['full'] : [filling]);
  const whole = ({ name }: Damages[number]) => !/blanks|spaces/.test(name);
  return [
    ...pages.flatMap((layout) =>
      forms.flatMap((form) => [make(layout, form, 'different', [], []), make(layout, form, 'zeros', [], [])]),
    ),
    ...withBlanks.flatMap((layout) => forms.map((form) => make(layout, form, 'different', [], []))),
    ...withoutBlanks.flatMap((layout) =>
      forms.flatMap((form) => keepsBlanks('different').map((filling) => make(layout, form, filling, [], []))),
    ),
    ...alone([...figureDamages, remark]).map((damages) => make(page, '2021', 'different', damages, [])),
    ...alone(figureDamages.filter(whole)).flatMap((damages) =>
      withoutBlanks.map((layout) => make(layout, '2021', 'full', damages, [])),
    ),
    ...alone(pageDamages).flatMap((damages) => forms.map((form) => make(page, form, 'different', [], damages))),
    ...pairs(pageDamages).map((damages) => make(page, '2021', 'different', [], damages)),
    ...alone(textDamages).flatMap((damages) => [
      ...withoutBlanks.map((layout) => make(layout, '2021', 'full', [], damages)),
      ...withBlanks.map((layout) => make(layout, '2019', 'different', [], damages)),
    ]),
    ...pairs(textDamages).flatMap((damages) => withBlanks.map((layout) => make(layout, '2021', 'zeros', [], damages))),
    ...figureDamages.flatMap((figure) =>
      pageDamages.map((damage) => make(page, '2019', 'different', [figure], [damage])),
    ),
    ...encoded(page),
    ...named(pages.concat(withBlanks)),
  ];
}

/** Whose reports, and of which year: names that hold words of the form, and places as agencies write them. */
const titles: readonly (readonly [agency: string, year: number])[] = [
  ['宁安市人民政府办公室', 2022],
  ['东林县政府庄镇人民政府', 2021],
  ['南河区信访局', 2024],
  ['清源街道办事处', 2025],
  ['江北省自然资源厅', 2020],
  ['某县规划和自然资源局', 2019],
];

/** Reports of other agencies and years. */
function named(layouts: readonly (readonly [string, Layout])[]): KnownDocument[] {
  return titles.flatMap(([agency, year]) =>
    layouts.map((layout) => {
      const document = make(layout, year < 2021 ? '2019' : '2021', 'different', [], []);
      const text = new TextDecoder().decode(document.bytes).replaceAll('2023年', `${year}年`);
      return {
        ...document,
        name: `${document.name}, ${agency} ${year}`,
        bytes: Buffer.from(text.replaceAll('某县水利局', agency)),
        expected: { ...document.expected, agency, year },
      };
    }),
  );
}

/** A page in each encoding, with what it says of itself true and false. */
function encoded(layout: readonly [string, Layout]): KnownDocument[] {
  return (['gb18030', 'big5'] as const).flatMap((encoding) =>
    ['utf-8', encoding, 'iso-8859-1'].map((named) => {
      const document = make(layout, '2021', 'different', [], []);
      const html = new TextDecoder().decode(document.bytes).replace('charset="utf-8"', `charset="${named}"`);
      // What Big5 lacks is in no traditional page.
      const text = encoding === 'big5' ? toTraditional(html) : html;
      const expected = encoding === 'big5' ? { ...document.expected, agency: '某縣水利局' } : document.expected;
      return {
        ...document,
        expected,
        name: `a web page in ${encoding} that says ${named}`,
        bytes: encode(text, encoding),
      };
    }),
  );
}

const traditionalOf = new Map(
  Array.from(
    '县縣务務开開报報据據发發为為国國总總体體动動处處数數请請机機构構关關规規范範许許罚罰强強费費单單万萬业業织織计計项項条條废廢现現诉訴讼訟复復议議维維纠糾审審经經后後无無没沒别別举舉类類过過执執询詢权權稳穩补補确確认認获獲缴繳纳納继繼续續办辦达達题題问問进進会會产產与與书書测測试試节節属屬给給标標个個东東应應对對当當间間时時统統结結转轉实實车車从從长長门門见見护護济濟顿頓违違损損协協调調团團乡鄉镇鎮农農众眾听聽证證决決'.matchAll(
      /(.)(.)/gu,
    ),
    ([, one = '', other = '']) => [one, other] as const,
  ),
);
const toTraditional = (text: string): string =>
  text.replace(/\p{Script=Han}/gu, (character) => traditionalOf.get(character) ?? character);

/** Cells that made documents may lack. Without ruling lines, a blank leaves no trace; a scan is as good as its recognition. */
const lost: readonly (readonly [part: string, cells: number])[] = [
  ['browser-without-lines', 18],
  ['tagged-without-lines', 15],
  ['scan-page-1', 95],
  ['scan-page-2', 190],
  ['scan.pdf', 20],
];

const folder = fileURLToPath(new URL('./made', import.meta.url));

/** Documents that other programs made of known figures: `npm run corpus`. Their names say of which. */
export function listMadeDocuments(): KnownDocument[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .toSorted()
    .map((fileName) => {
      const [form, filling] = fileName.split('-');
      if ((form !== '2019' && form !== '2021') || !isFilling(filling))
        throw new Error(`${fileName}: of which figures?`);
      return {
        name: fileName,
        fileName,
        bytes: readFileSync(new URL(`./made/${fileName}`, import.meta.url)),
        expected: fillReport(form, filling).expected,
        mayMiss: lost.find(([part]) => fileName.includes(part))?.[1] ?? 0,
      };
    });
}

/** A Word document that LibreOffice made, with every damage alone and every two together. */
export function listWordDocuments(): KnownDocument[] {
  return listMadeDocuments()
    .filter(({ name }) => name === '2021-different-libreoffice.docx')
    .flatMap((document) =>
      [...alone(wordDamages), ...pairs(wordDamages)].map((damages) => ({
        ...document,
        name: `Word, ${damages.map(({ name }) => name).join(', ')}`,
        mayMiss: countLost(damages),
        bytes: changePart(document.bytes, 'word/document.xml', (xml) =>
          damages.reduce((own, { apply }) => apply(own), xml),
        ),
      })),
    );
}

const isFilling = (name: string | undefined): name is Filling => name !== undefined && name in fillings;

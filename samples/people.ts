import { addDays, addMonths, type IsoDate } from '../domain/dates';
import { type Random } from './random';

export interface SamplePerson {
  readonly name: string;
  readonly birthDate: IsoDate;
  readonly nationalId: string;
  readonly citizenship: string;
}

const WOMEN =
  'Anne Astrid Aud Berit Bodil Elin Eva Frida Gerd Grete Gunn Hanne Hilde Ida Inger Jorunn Kari Liv Mari Nina';
const MEN =
  'Aksel Anders Arne Bjørn Dag Eirik Espen Finn Geir Halvor Håkon Ivar Jon Kjell Lars Magne Nils Odd Per Rune';
const SURNAME_BEGINS =
  'Ask Bjørke Brekke Dale Eike Fjell Furu Gran Hav Hegg Kvern Lang Lunde Myr Nord Selje Sol Stein Sund Ulve';
const SURNAME_ENDS =
  'berg bakken dalen fossen haug heim holt land lien mo moen myr nes rud seter stad strand vik vold ås';
/** Given names and surnames by citizenship: common ones, put together at random. */
const FOREIGN: readonly { readonly citizenship: string; readonly given: string; readonly family: string }[] = [
  { citizenship: 'PL', given: 'Adam Piotr Marek Tomasz Kamil', family: 'Nowak Lis Wrona Zając Sowa' },
  { citizenship: 'LT', given: 'Jonas Tomas Darius Mantas', family: 'Kalnas Vilkas Upė Beržas' },
  { citizenship: 'RO', given: 'Ion Andrei Mihai Radu', family: 'Munteanu Popa Stan Lupu' },
  { citizenship: 'SE', given: 'Erik Johan Gustaf Olle', family: 'Björkman Lindahl Sjögren Ekdal' },
  { citizenship: 'SO', given: 'Abdi Hassan Yusuf Farah', family: 'Warsame Nur Jama Isse' },
  { citizenship: 'IQ', given: 'Ali Omar Samir Karim', family: 'Saleh Rashid Jabbar Nadir' },
  { citizenship: 'AL', given: 'Arben Ilir Luan Besnik', family: 'Hoxha Gashi Leka Deda' },
];
const FOREIGN_SHARE = 0.25;
/** Of those with Norwegian citizenship; the made-up foreign nationals are men. */
const WOMEN_SHARE = 0.09;

/** Somebody who does not exist, of an age on a day. */
export function person(
  random: Random,
  on: IsoDate,
  ageYears: number,
): { readonly person: SamplePerson; readonly woman: boolean } {
  const birthDate = addDays(addMonths(on, -12 * ageYears), -random.int(1, 330));
  const foreign = random.chance(FOREIGN_SHARE);
  const woman = !foreign && random.chance(WOMEN_SHARE);
  const { name, citizenship } = foreign ? foreigner(random) : norwegian(random, woman);
  return { person: { name, birthDate, nationalId: syntheticId(random, birthDate, woman), citizenship }, woman };
}

/** Age at the judgment: most are between 20 and 45. */
export function adultAge(random: Random): number {
  return Math.min(78, Math.max(18, Math.round(34 + 11 * random.normal() + 4 * random.next())));
}

function norwegian(random: Random, woman: boolean): Pick<SamplePerson, 'name' | 'citizenship'> {
  const given = random.pick(words(woman ? WOMEN : MEN));
  const surname = `${random.pick(words(SURNAME_BEGINS))}${random.pick(words(SURNAME_ENDS))}`;
  return { name: `${given} ${surname}`, citizenship: 'NO' };
}

function foreigner(random: Random): Pick<SamplePerson, 'name' | 'citizenship'> {
  const { citizenship, given, family } = random.pick(FOREIGN);
  return { name: `${random.pick(words(given))} ${random.pick(words(family))}`, citizenship };
}

const K1 = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const K2 = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/**
 * A national id that belongs to nobody: 80 is added to the month, as in the tax administration's test population. Both
 * control digits are right, so that whatever checks them can be tried.
 */
function syntheticId(random: Random, birthDate: IsoDate, woman: boolean): string {
  const [year = '', month = '', day = ''] = birthDate.split('-');
  const born = `${day}${Number(month) + 80}${year.slice(2)}`;
  const [first, last] = Number(year) < 2000 ? [0, 499] : [500, 999];
  for (;;) {
    const number = random.int(first, last);
    if (number % 2 !== (woman ? 0 : 1)) continue;
    const id = withControlDigits(`${born}${String(number).padStart(3, '0')}`);
    if (id) return id;
  }
}

/** Null: no control digit exists for these nine. */
function withControlDigits(nine: string): string | null {
  const first = controlDigit(nine, K1);
  const second = first === null ? null : controlDigit(`${nine}${first}`, K2);
  return second === null ? null : `${nine}${first}${second}`;
}

function controlDigit(digits: string, weights: readonly number[]): number | null {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  const digit = (11 - (sum % 11)) % 11;
  return digit === 10 ? null : digit;
}

/** Whether a text is a synthetic national id with right control digits. */
export function isSyntheticId(id: string): boolean {
  return /^\d{11}$/.test(id) && Number(id.slice(2, 4)) > 80 && withControlDigits(id.slice(0, 9)) === id;
}

function words(list: string): readonly string[] {
  return list.split(' ');
}

/**
 * The steps of a calculation in bokmål. A step is put together in English from figures and these phrases, which are the
 * keys here, as in a catalogue of messages: what has no figure in it is translated, and every figure and date stays.
 */
const PHRASES: Readonly<Record<string, string>> = {
  ' (the start is the first day served)': ' (startdagen er den første som regnes med)',
  ' (months of 30 and years of 365 days)': ' (måneder på 30 og år på 365 dager)',
  ' (30 days to a month), ': ' (30 dager i måneden), ',
  ', rounded to the nearest whole (a half to the even number)':
    ', avrundet til nærmeste hele tall (en halv til partall)',
  ', rounded up': ', rundet opp',
  ', rounded down': ', rundet ned',
  'the greater of two thirds, ': 'det høyeste av to tredeler, ',
  'the greater of half, ': 'det høyeste av halvparten, ',
  ', and ': ', og ',
  '; the later of the two = ': '; den seneste av de to = ',
  'the later of the two, ': 'den seneste av de to, ',
  'in custody without a break since ': 'frihetsberøvet uten avbrudd siden ',
  ', before the start, ': ', før starten, ',
  'not before the start, ': 'ikke før starten, ',
  ' is not a working day; the last one before is ': ' er ikke en virkedag; den siste før er ',
  'that is before the start, ': 'det er før starten, ',
  ' stands': ' står',
  ' is after the expected release ': ' er etter forventet løslatelse ',
  ' is not after the expected release ': ' er ikke etter forventet løslatelse ',
  ' is later than ': ' er senere enn ',
  ' is not later than ': ' er ikke senere enn ',
  ' is more than ': ' er mer enn ',
  ' is not more than ': ' er ikke mer enn ',
  ': no credit': ': gir ikke fradrag',
  ' in begun units of ': ' i påbegynte enheter på ',
  ' outside Sundays and holidays': ' utenom søndager og helligdager',
  ', on to a working day': ', videre til en virkedag',
  'more than 0 and at most ': 'mer enn 0 og høyst ',
  'frame ': 'tidsramme ',
  ': must be above 0 and at most ': ': må være over 0 og høyst ',
  'minimum ': 'minstetid ',
  ': at most ': ': høyst ',
  ' with this frame': ' med denne tidsrammen',
  'foreign sentence: ': 'utenlandsk dom: ',
  ' from ': ' fra ',
  ' on remand cover it: the start, ': ' i varetekt dekker det: starten, ',
  ' are covered by ': ' dekkes av ',
  ' on remand: the start, ': ' i varetekt: starten, ',
  ' on remand': ' i varetekt',
  ' to serve': ' å sone',
  'remand already exceeds it: ': 'varetekten er allerede lengre: ',
  ' as registered from the judgment': ' slik det er registrert fra dommen',
  ' counted as served': ' regnes som sonet',
  ' lost, moved to ': ' tapt, flyttet til ',
  'absent ': 'fravær ',
  ' anew from the return, at least one third = ': ' på nytt fra tilbakekomsten, minst en tredel = ',
  ' of execution': ' gjennomføring',
  ' of subsidiary imprisonment': ' subsidiær fengselsstraff',
  ' served then, at least ': ' sonet da, minst ',
  ' needed': ' trengs',
  '; at least ': '; minst ',
  ' must remain': ' må gjenstå',
  ' served': ' sonet',
  ' to ': ' til ',
  ' of ': ' av ',
  ') days': ') dager',
  ') hours': ') timer',
};
const UNITS: Readonly<Record<string, string>> = {
  ...{ day: 'dag', days: 'dager', hour: 'time', hours: 'timer' },
  ...{ month: 'måned', months: 'måneder', year: 'år', years: 'år' },
};

// The longest first: a phrase may begin as a shorter one does.
const KEYS = Object.keys(PHRASES).sort((a, b) => b.length - a.length);
const PHRASE = new RegExp(KEYS.map((key) => key.replace(/[()]/g, '\\$&')).join('|'), 'g');
const UNIT = /(?<=\d )(days?|hours?|months?|years?)\b/g;

/** A step of an explanation in bokmål. */
export function stepInNorwegian(step: string): string {
  return step.replace(PHRASE, (phrase) => PHRASES[phrase] ?? phrase).replace(UNIT, (unit) => UNITS[unit] ?? unit);
}

/** Every word that a step in bokmål may consist of. */
export const NORWEGIAN_WORDS: ReadonlySet<string> = new Set(
  [...Object.values(PHRASES), ...Object.values(UNITS)].flatMap((text) => text.match(/\p{L}+/gu) ?? []),
);

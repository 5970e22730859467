import { freePlaces, PLACED, waitingDays } from '../domain/capacity';
import { CHOSEN_DAYS, DEADLINE_KINDS } from '../domain/deadlines/table';
import { REGIME_TITLES } from '../domain/regime-titles';
import { markdownTable, page } from './markdown';

const HOUSES = [
  { places: 20, occupied: 18, coming: 1, leftInAYear: 40, ahead: 0 },
  { places: 20, occupied: 20, coming: 0, leftInAYear: 40, ahead: 0 },
  { places: 20, occupied: 20, coming: 1, leftInAYear: 40, ahead: 3 },
  { places: 20, occupied: 20, coming: 0, leftInAYear: 0, ahead: 0 },
  { places: null, occupied: 20, coming: 0, leftInAYear: 40, ahead: 0 },
];

/** Places, who takes them, and how long somebody waits for one: what is counted and how. */
export function capacity(): string {
  const { title, legalBasis, owner } = DEADLINE_KINDS['find-place'];
  const known = (n: number | null) => (n === null ? 'unknown' : String(n));
  return page(
    'Places and waiting',
    [
      'No paragraph says how places are counted or how long anybody may wait: all of it is our choice. Somebody sets how many places',
      'a unit has of a regime, from a day on. Whoever is away without leave, or has the sentence interrupted, takes no place and will on',
      'their return. Free is what nobody has nor is about to have; below nothing, there are too few. Days of waiting count as if people',
      'go on leaving as they have in a year. Another place than the approved one needs a decision of its own: the page of capacity only',
      'shows what each costs in days, those near home first.',
    ].join(' '),
    'domain/capacity.ts',
    `Who is approved and has no place gets a deadline of the ${owner}, “${title.en}”, ${CHOSEN_DAYS.findPlace} days after it was said (our choice, under ${legalBasis}).`,
    '## Regimes that have places',
    markdownTable(
      ['regime', 'bokmål', 'English'],
      PLACED.map((regime) => [`\`${regime}\``, REGIME_TITLES[regime].nb, REGIME_TITLES[regime].en]),
    ),
    '## Worked examples',
    markdownTable(
      ['places', 'taken', 'coming', 'left in a year', 'waiting before', 'free', 'days to wait'],
      HOUSES.map(({ ahead, ...house }) => [
        known(house.places),
        ...[house.occupied, house.coming, house.leftInAYear, ahead].map(String),
        known(freePlaces(house)),
        known(waitingDays(house, ahead)),
      ]),
    ),
  );
}

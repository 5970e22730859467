/** A part of a prison with its own address and level of security. */
export interface Site {
  readonly name: string;
  readonly security: 'high' | 'lower';
  readonly places: number;
}

export interface SampleUnit {
  readonly id: string;
  readonly name: string;
  readonly kind: 'prison' | 'halfway-house' | 'probation-office' | 'region' | 'directorate' | 'court';
  /** The region that it belongs to; null for the directorate and the courts. */
  readonly region: string | null;
  readonly email: string;
  readonly sites: readonly Site[];
}

export type RegionId = 'region-ost' | 'region-sor' | 'region-sorvest' | 'region-vest' | 'region-nord';

// The names are public, and so are the number of prisons (33) and sites (58) and the places of the largest (392) and the
// smallest (13). All other places are synthetic: in proportion, some 70 % of them at high security, and nobody's figures.
const PRISONS: readonly SampleUnit[] = [
  prison('Oslo fengsel', 'region-ost', high('Avdeling B', 262), high('Avdeling C', 130)),
  prison('Ila fengsel', 'region-ost', high('Ila', 206), lower('Ila, åpen avdeling', 12)),
  prison('Bredtveit fengsel', 'region-ost', high('Bredtveit', 45), lower('Bredtveit, åpen avdeling', 19)),
  prison('Ullersmo fengsel', 'region-ost', high('Ullersmo', 186), lower('Ullersmo, Kroksrud', 32)),
  prison('Romerike fengsel', 'region-ost', high('Ungersmo', 96), high('Eidsvoll, ungdomsenhet', 8)),
  prison('Halden fengsel', 'region-ost', high('Halden', 216), lower('Halden, Erotlia', 24)),
  prison('Indre Østfold fengsel', 'region-ost', high('Eidsberg', 104), lower('Trøgstad', 90)),
  prison('Ravneberget fengsel', 'region-ost', lower('Ravneberget', 40)),
  prison('Kongsvinger fengsel', 'region-ost', high('Kongsvinger', 100), lower('Kongsvinger, Vardåsen', 17)),
  prison(
    'Innlandet fengsel',
    'region-ost',
    high('Hamar', 31),
    high('Gjøvik', 24),
    lower('Ilseng', 84),
    lower('Vestre Slidre', 28),
  ),
  prison('Ringerike fengsel', 'region-sor', high('Ringerike', 160), lower('Hassel', 30)),
  prison('Drammen fengsel', 'region-sor', high('Drammen', 54)),
  prison('Bastøy fengsel', 'region-sor', lower('Bastøy', 115)),
  prison('Berg fengsel', 'region-sor', lower('Berg', 60)),
  prison('Nordre Vestfold fengsel', 'region-sor', high('Horten', 19), lower('Hof', 90)),
  prison('Sandefjord fengsel', 'region-sor', high('Sandefjord', 13)),
  prison('Telemark fengsel', 'region-sor', high('Skien', 90)),
  prison(
    'Agder fengsel',
    'region-sorvest',
    high('Froland', 170),
    high('Mandal', 80),
    high('Arendal', 30),
    lower('Evje', 50),
  ),
  prison('Stavanger fengsel', 'region-sorvest', high('Stavanger', 66), lower('Auklend', 16)),
  prison('Åna fengsel', 'region-sorvest', high('Åna', 154), lower('Åna, åpen avdeling', 36)),
  prison('Sandeid fengsel', 'region-sorvest', lower('Sandeid', 94)),
  prison('Haugesund fengsel', 'region-sorvest', high('Haugesund', 18)),
  prison('Bergen fengsel', 'region-vest', high('Bergen', 194), lower('Bergen, Ulvsnes', 22)),
  prison('Bjørgvin fengsel', 'region-vest', lower('Bjørgvin', 70), high('Bjørgvin, ungdomsenhet', 8)),
  prison('Vik fengsel', 'region-vest', high('Vik', 41)),
  prison('Hustad fengsel', 'region-vest', lower('Hustad', 66)),
  prison('Ålesund fengsel', 'region-vest', high('Ålesund', 27)),
  prison('Trondheim fengsel', 'region-nord', high('Tunga', 118), high('Kongens gate', 24), lower('Leira', 29)),
  prison('Verdal fengsel', 'region-nord', lower('Verdal', 60)),
  prison('Mosjøen fengsel', 'region-nord', high('Mosjøen', 17)),
  prison('Bodø fengsel', 'region-nord', high('Bodø', 46), lower('Fauske', 16)),
  prison('Tromsø fengsel', 'region-nord', high('Tromsø', 41), lower('Tromsø, åpen avdeling', 18)),
  prison('Vadsø fengsel', 'region-nord', high('Vadsø', 29), lower('Vadsø, åpen avdeling', 10)),
];

const HALFWAY_HOUSES: readonly SampleUnit[] = [
  halfwayHouse('Oslo', 'region-ost', 16),
  halfwayHouse('Drammen', 'region-sor', 12),
  halfwayHouse('Skien', 'region-sor', 10),
  halfwayHouse('Kristiansand', 'region-sorvest', 17),
  halfwayHouse('Bergen', 'region-vest', 18),
  halfwayHouse('Trondheim', 'region-nord', 14),
];

const PROBATION_OFFICES: readonly SampleUnit[] = [
  probationOffice('Oslo', 'region-ost'),
  probationOffice('Østfold', 'region-ost'),
  probationOffice('Innlandet', 'region-ost'),
  probationOffice('Buskerud', 'region-sor'),
  probationOffice('Vestfold', 'region-sor'),
  probationOffice('Telemark', 'region-sor'),
  probationOffice('Agder', 'region-sorvest'),
  probationOffice('Rogaland', 'region-sorvest'),
  probationOffice('Hordaland', 'region-vest'),
  probationOffice('Møre og Romsdal', 'region-vest'),
  probationOffice('Trøndelag', 'region-nord'),
  probationOffice('Nordland', 'region-nord'),
  probationOffice('Troms og Finnmark', 'region-nord'),
];

const ADMINISTRATION: readonly SampleUnit[] = [
  unit('Region øst', 'region', null, 'region-ost'),
  unit('Region sør', 'region', null, 'region-sor'),
  unit('Region sørvest', 'region', null, 'region-sorvest'),
  unit('Region vest', 'region', null, 'region-vest'),
  unit('Region nord', 'region', null, 'region-nord'),
  unit('Kriminalomsorgsdirektoratet', 'directorate', null, 'kdi'),
];

export interface SampleCourt extends SampleUnit {
  /** The letters in its case numbers. */
  readonly code: string;
  /** The region whose people it mostly sentences. */
  readonly serves: RegionId;
}

/** District courts; the letters in case numbers are shaped like the real ones. */
export const COURTS: readonly SampleCourt[] = [
  court('Oslo tingrett', 'TOSL', 'region-ost'),
  court('Romerike og Glåmdal tingrett', 'TROG', 'region-ost'),
  court('Søndre Østfold tingrett', 'TSOS', 'region-ost'),
  court('Østre Innlandet tingrett', 'TOIN', 'region-ost'),
  court('Buskerud tingrett', 'TBUS', 'region-sor'),
  court('Vestfold tingrett', 'TVFO', 'region-sor'),
  court('Telemark tingrett', 'TTEL', 'region-sor'),
  court('Agder tingrett', 'TAGD', 'region-sorvest'),
  court('Sør-Rogaland tingrett', 'TSRO', 'region-sorvest'),
  court('Hordaland tingrett', 'THOR', 'region-vest'),
  court('Møre og Romsdal tingrett', 'TMRO', 'region-vest'),
  court('Trøndelag tingrett', 'TTRD', 'region-nord'),
  court('Salten og Lofoten tingrett', 'TSAL', 'region-nord'),
  court('Nord-Troms og Senja tingrett', 'TNTS', 'region-nord'),
];

/** Every unit of the sample installation. */
export const UNITS: readonly SampleUnit[] = [
  ...PRISONS,
  ...HALFWAY_HOUSES,
  ...PROBATION_OFFICES,
  ...ADMINISTRATION,
  ...COURTS,
];

/** Units of one kind. */
export function unitsOfKind(kind: SampleUnit['kind']): readonly SampleUnit[] {
  return UNITS.filter((each) => each.kind === kind);
}

/** Places of a unit, all of them or those at one level of security. */
export function placesOf(of: SampleUnit, security?: Site['security']): number {
  const sites = of.sites.filter((site) => security === undefined || site.security === security);
  return sites.reduce((sum, site) => sum + site.places, 0);
}

/** `Bastøy fengsel` → `bastoy-fengsel`: readable, and the same on every machine. */
export function slug(name: string): string {
  const letters: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a' };
  return name
    .toLowerCase()
    .replace(/[æøå]/g, (letter) => letters[letter] ?? letter)
    .replace(/[^a-z0-9]+/g, '-');
}

function unit(
  name: string,
  kind: SampleUnit['kind'],
  region: RegionId | null,
  id: string,
  sites: readonly Site[] = [],
): SampleUnit {
  return { id, name, kind, region, email: `${id}@progresjon.example`, sites };
}

function prison(name: string, region: RegionId, ...sites: readonly Site[]): SampleUnit {
  return unit(name, 'prison', region, slug(name), sites);
}

function halfwayHouse(town: string, region: RegionId, places: number): SampleUnit {
  const name = `Overgangsbolig ${town}`;
  return unit(name, 'halfway-house', region, slug(name), [lower(name, places)]);
}

function probationOffice(area: string, region: RegionId): SampleUnit {
  return unit(`${area} friomsorgskontor`, 'probation-office', region, `friomsorgen-${slug(area)}`);
}

function court(name: string, code: string, serves: RegionId): SampleCourt {
  return { ...unit(name, 'court', null, slug(name)), code, serves };
}

function high(name: string, places: number): Site {
  return { name, security: 'high', places };
}

function lower(name: string, places: number): Site {
  return { name, security: 'lower', places };
}

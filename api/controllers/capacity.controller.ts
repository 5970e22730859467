import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { freePlaces, placeChoices, type PlaceChoice } from '../../domain/capacity';
import { initials } from '../../domain/notice-words';
import { PERMISSIONS, servesUnit } from '../../domain/permissions';
import { readOccupancy, readPlaces, readWaiting, setPlaces } from '../../store/lists/capacity';
import { listUnits } from '../../store/lists/units';
import { PlacesAsked, PlacesToSet } from '../bodies';
import { Answers, Problems } from '../openapi';
import { Refused } from '../problems';
import { OpenStore } from '../providers';
import { By, KeyedId, Permits, Writes, type Asker } from '../request';
import { unitsToList } from './units.controller';

/** So many units are put before whoever must choose. */
const CHOICES_MAX = 5;

/** Places, who takes them and who waits for one: counts of every unit, people of one's own. */
@ApiTags('capacity')
@Controller('api/capacity')
export class CapacityController {
  constructor(private readonly store: OpenStore) {}

  @Get()
  @Permits('ReadCapacity')
  @ApiOperation({
    summary: 'Places by unit and regime, who takes them, and who waits',
    description:
      'Counts are of every unit: whoever must find a place elsewhere sees how many there are, and nobody who is there. Those who ' +
      'wait are of your units, by regime and the longest first, each with units that have the regime (those near home first) and ' +
      'what each costs in days, if people go on leaving as they have in a year. Null: it cannot be told.',
  })
  @Answers(200, 'As of now', 'Capacity')
  async read(@By() by: Asker) {
    const [occupancy, waiting, units] = await Promise.all([
      readOccupancy(this.store),
      readWaiting(this.store, unitsToList(by, undefined)),
      listUnits(this.store),
    ]);
    const regionOf = (unit: string) => units.find(({ id }) => id === unit)?.region ?? null;
    const named = PERMISSIONS.ReadSentence.some((role) => by.roles.includes(role));
    return {
      occupancy: occupancy.map((row) => ({ ...row, free: freePlaces(row) })),
      waiting: waiting.map(({ person: { name }, ...waiter }) => ({
        ...{ ...waiter, person: named ? name : null, initials: initials(name) },
        choices: nearest(placeChoices(waiter, occupancy, regionOf)),
      })),
    };
  }

  @Get('places')
  @Permits('ReadCapacity')
  @ApiOperation({ summary: 'Who said how many places there are, and from when' })
  @Answers(200, 'The newest first, 200 at most', 'PlacesRecord')
  async places(@Query() { unit }: PlacesAsked) {
    return { records: await readPlaces(this.store, unit ?? null) };
  }

  @Post('places')
  @Permits('SetPlaces')
  @Writes({ anew: true })
  @Problems('not-found')
  @ApiOperation({
    summary: 'Say how many places a unit of yours has of a regime, from a day on',
    description: 'It is added to what was said before, which stays on record; what is said last for a day holds.',
  })
  @Answers(201, 'It is on record', 'PlacesSet')
  async set(@By() by: Asker, @KeyedId('places') id: string, @Body() body: PlacesToSet) {
    const known = (await listUnits(this.store)).some((unit) => unit.id === body.unit);
    if (!known || !servesUnit(by.units, body.unit)) throw new Refused('not-found');
    await setPlaces(this.store, { ...body, id, setBy: by.id, setRole: by.as[0] });
    return { id };
  }
}

/** The first, and the one that was approved wherever it stands. */
function nearest(choices: readonly PlaceChoice[]): readonly PlaceChoice[] {
  return choices.filter((choice, nth) => nth < CHOICES_MAX || choice.approved);
}

import { useQuery } from '@tanstack/react-query';
import { unitsQuery } from '../api/queries';

/** The name of a unit by its id; the id itself while names are not known. */
export function useUnitName(): (id: string) => string {
  const { data: units = [] } = useQuery(unitsQuery);
  return (id) => units.find((unit) => unit.id === id)?.name ?? id;
}

/** The kinds of unit in which a regime is served; null: any. */
export function unitKindsFor(regime: string | undefined): readonly string[] | null {
  switch (regime) {
    case undefined:
    case '':
      return null;
    case 'home-detention':
    case 'electronic-monitoring':
    case 'probation':
    case 'community':
      return ['probation-office'];
    case 'halfway-house':
      return ['halfway-house'];
    default:
      return ['prison'];
  }
}

import { addMonths, type IsoDate } from '../../domain/dates';
import { orderFrom } from '../../test/setup/client';

/** Three years of imprisonment, ten months ago, in Oslo. */
export function imprisonment(today: IsoDate, name: string) {
  const order = orderFrom(addMonths(today, -10), { years: 3, months: 0, days: 0 });
  return { ...order, person: { ...order.person, name }, caseworker: 'ola.saksbehandler' };
}

/** Preventive detention since nine years ago, in Ila: the minimum is served. */
export function detained(today: IsoDate) {
  const { person, judgments, ...order } = orderFrom(addMonths(today, -12 * 9));
  const [judgment] = judgments;
  return {
    ...order,
    kind: 'preventive-detention',
    person: { ...person, name: 'Frode Varetatt' },
    judgments: [{ ...judgment, finalOn: order.startDate, length: undefined, frameYears: 10, minimumYears: 6 }],
    placement: { regime: 'high-security', unit: 'ila-fengsel' },
  };
}

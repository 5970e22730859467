import { type IsoDate } from '../dates';
import {
  type AdmissionTask,
  type HomeFacts,
  type Order,
  type Override,
  type Person,
  type Place,
  type Summons,
} from '../events';
import { type RuleSetId } from '../rule-sets';

/** An order comes in, and remand is credited to it. */
export type RegistrationCommand =
  | {
      readonly type: 'RegisterSentence';
      readonly order: Order;
      readonly person: Person;
      readonly startDate: IsoDate;
      readonly placement: Place;
      readonly caseworker: string;
      readonly ruleSet: RuleSetId;
      /** Of a sentence that begins on monitoring: what its gates need. */
      readonly facts?: HomeFacts | null;
      /** Of whoever is at large: when they are expected to have received the summons. */
      readonly summons?: Summons | null;
      /** Of whoever was held without a break until serving began: since when. Of imprisonment alone. */
      readonly unbrokenCustodySince?: IsoDate;
      /** A person has looked at a length that the law does not know, and says why it is right. */
      readonly override?: Override | null;
      /** What the service asks of an admission though no law does; none when it is not said. */
      readonly admissionTasks?: readonly AdmissionTask[];
    }
  | { readonly type: 'CreditRemand'; readonly creditId: string; readonly days: number; readonly reason: string };

import { type Sentence } from '../../api/queries';
import { Values } from '../audit/values';
import { WhyAnswers } from '../audit/why';
import { WhyNotOpen } from '../audit/why-not';

/** Why the sentence stands as it does: what blocks, what each answer follows from, and which event set each value. */
export default function Reasons({ sentence }: { readonly sentence: Sentence }) {
  return (
    <div className="stack">
      <WhyNotOpen sentence={sentence} />
      <WhyAnswers sentence={sentence} />
      <Values sentence={sentence} />
    </div>
  );
}

import { Button } from '@navikt/ds-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type Task } from '../../api/work';
import { useWords } from '../../app/language';
import { type ChosenCase } from '../reassign';

/** As many as the API gives to somebody in one request. */
const MOST = 200;

/** The cases that a leader is choosing in the list. */
export interface Selection {
  readonly on: boolean;
  readonly cases: readonly ChosenCase[];
  readonly has: (sentenceId: string) => boolean;
  readonly choose: (task: Task, chosen: boolean) => void;
  readonly chooseAll: (tasks: readonly Task[]) => void;
  readonly turn: (on: boolean) => void;
}

/** Begins with nothing chosen, and no boxes shown. */
export function useSelection(): Selection {
  const [on, setOn] = useState(false);
  const [cases, setCases] = useState<readonly ChosenCase[]>([]);
  const without = (id: string) => cases.filter((each) => each.id !== id);
  return {
    on,
    cases,
    has: (id) => cases.some((each) => each.id === id),
    choose: (task, chosen) => {
      const others = without(task.sentenceId);
      setCases(chosen && others.length < MOST ? [...others, chosenOf(task)] : others);
    },
    chooseAll: (tasks) =>
      setCases([...new Map(tasks.map((task) => [task.sentenceId, chosenOf(task)])).values()].slice(0, MOST)),
    turn: (next) => {
      setOn(next);
      setCases([]);
    },
  };
}

function chosenOf({ sentenceId: id, person, initials }: Task): ChosenCase {
  return { id, name: person ?? initials };
}

/** The way into choosing, and what is done with what was chosen. */
export function Choosing({ selection, tasks }: { readonly selection: Selection; readonly tasks: readonly Task[] }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const { on, cases, turn, chooseAll } = selection;
  if (!on)
    return (
      <div className="row no-print choosing">
        <Button size="small" variant="tertiary" onClick={() => turn(true)}>
          {t('casework.select')}
        </Button>
      </div>
    );
  return (
    <div className="row no-print choosing">
      <span role="status">{t('casework.selected', { count: cases.length })}</span>
      <Button size="small" variant="tertiary" onClick={() => chooseAll(tasks)}>
        {t('casework.selectAll')}
      </Button>
      <Button
        size="small"
        disabled={cases.length === 0}
        onClick={() => void navigate({ to: '/reassign', state: { cases } })}
      >
        {t('casework.reassignTitle')}
      </Button>
      <Button size="small" variant="tertiary" onClick={() => turn(false)}>
        {t('casework.selectEnd')}
      </Button>
    </div>
  );
}

import { metBy } from '../domain/deadlines/met-by';

/** Where in the web app the next step is taken: in the form that usually meets it, or else on the sentence's own page. */
export function stepPath(item: {
  readonly sentenceId: string;
  readonly deadlineId: string;
  readonly kind: string;
  readonly of: string | null;
}): string {
  const sentence = `/sentences/${item.sentenceId}`;
  const [form] = metBy(item.kind).forms;
  switch (form) {
    case undefined:
      return sentence;
    case 'propose':
      return `${sentence}/propose`;
    case 'decide':
      return item.of === null ? sentence : `${sentence}/decide/${item.of}`;
    // Of several that are due, the one that was clicked.
    case 'review':
      return `${sentence}/do/review?${new URLSearchParams({ of: item.deadlineId }).toString()}`;
    default:
      return `${sentence}/do/${form}`;
  }
}

import { useEffect } from 'react';
import { type UseFormReturn } from 'react-hook-form';
import { drafts } from '../app/drafts';
import { type Values } from '../forms/spec';

/** Keeps what is written in a form until it is sent. The key holds ids only, never a name. */
export function useDraft(key: string, form: UseFormReturn<Values>): void {
  useEffect(() => {
    const subscription = form.watch((values) => drafts.keep(key, values));
    return () => subscription.unsubscribe();
  }, [key, form]);
}

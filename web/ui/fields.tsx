import { ErrorSummary, Heading, Radio, RadioGroup, Select, Switch, Textarea, TextField } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Controller, useFormContext, useWatch, type FieldErrors } from 'react-hook-form';
import { type IsoDate } from '../../domain/dates';
import { sanctionOf } from '../../domain/sanctions';
import { unitsQuery } from '../api/queries';
import { useWords } from '../app/language';
import { type Choice, type Field, type Values } from '../forms/spec';
import { type Key } from '../texts';
import { AccountInput } from './account-input';
import { DateInput } from './date-input';
import { Law } from './dates';
import { unitKindsFor } from './units';
import '../texts/of-forms';

/** A field that asks for a unit of a kind of its own. */
const OF_ONE_KIND: Readonly<Record<string, readonly string[]>> = { court: ['court'], near: ['region'] };
/** Where somebody can be at all. */
const PLACES = ['prison', 'halfway-house', 'probation-office'];

/** The fields of a form as it stands: those that the answers before them ask for. */
export function Fields({ fields, today }: { readonly fields: readonly Field[]; readonly today: IsoDate }) {
  const { t } = useWords();
  const values = useWatch() as Values;
  return fields
    .filter(({ onlyIf }) => onlyIf === undefined || onlyIf(values))
    .map((field) => (
      <div key={field.name}>
        {field.section && (
          <Heading level="2" size="small" spacing>
            {t(field.section)}
          </Heading>
        )}
        <OneField field={field} today={today} />
      </div>
    ));
}

function OneField({ field, today }: { readonly field: Field; readonly today: IsoDate }) {
  const { t } = useWords();
  const { data: units = [] } = useQuery(unitsQuery);
  const { control } = useFormContext<Values>();
  const label = field.optional ? `${t(field.label)} (${t('shell.optional')})` : t(field.label);
  const values = useWatch() as Values;
  const regime = sanctionOf(values['kind'] ?? '')?.regimes[0] ?? values['regime'];
  const suits = (kind: string) => (OF_ONE_KIND[field.name] ?? unitKindsFor(regime) ?? PLACES).includes(kind);
  const choices: readonly Choice[] =
    field.kind === 'unit'
      ? units.filter(({ kind }) => suits(kind)).map(({ id, name }) => ({ value: id, label: name }))
      : (field.choices ?? []).filter(({ value }) => field.fitting?.(values).includes(value) ?? true);
  useLeaveUnsuited(field, choices);
  return (
    <Controller
      control={control}
      name={field.name}
      render={({ field: { ref: _ref, ...input }, fieldState }) => {
        const common = {
          ...{ label, id: idOf(field.name), error: fieldState.error?.message && t(fieldState.error.message as Key) },
          ...((field.hint ?? field.law) && { description: <About field={field} /> }),
        };
        switch (field.kind) {
          case 'date':
            return <DateInput {...common} {...input} today={today} />;
          case 'account':
            return <AccountInput {...common} {...input} />;
          case 'words':
            return <Textarea {...common} {...input} minRows={3} resize="vertical" />;
          case 'yes-no':
            return (
              <Switch
                checked={input.value === 'true'}
                onChange={(event) => input.onChange(String(event.target.checked))}
              >
                {label}
              </Switch>
            );
          case 'choice':
            return (
              <RadioGroup
                legend={label}
                {...common}
                value={input.value}
                onChange={input.onChange}
                onBlur={input.onBlur}
                tabIndex={-1}
              >
                {choices.map(({ value, label: text, about }) => (
                  <Radio key={value} value={value} {...(about && { description: about })}>
                    {text}
                  </Radio>
                ))}
              </RadioGroup>
            );
          case 'select':
          case 'unit':
            return (
              <Select {...common} {...input}>
                <option value="">{t('forms.choose')}</option>
                {choices.map(({ value, label: text }) => (
                  <option key={value} value={value}>
                    {text}
                  </option>
                ))}
              </Select>
            );
          case 'text':
          case 'number':
          case 'time':
            return (
              <TextField
                {...common}
                {...input}
                autoComplete="off"
                inputMode={field.kind === 'number' ? 'numeric' : 'text'}
                {...(field.kind !== 'text' && { htmlSize: 8 })}
              />
            );
        }
      }}
    />
  );
}

/** What the field asks for, and which paragraph asks for it. */
function About({ field: { hint, law } }: { readonly field: Field }) {
  const { t } = useWords();
  return (
    <>
      {hint && t(hint)} <Law basis={law} />
    </>
  );
}

/** A unit that does not suit the regime chosen after it is chosen anew. */
function useLeaveUnsuited({ name, kind, fitting }: Field, choices: readonly Choice[]): void {
  const { getValues, setValue } = useFormContext<Values>();
  const unsuited =
    (kind === 'unit' || fitting !== undefined) &&
    choices.length > 0 &&
    !choices.some(({ value }) => value === (getValues(name) ?? ''));
  useEffect(() => {
    if (unsuited && getValues(name)) setValue(name, '');
  }, [unsuited, name, getValues, setValue]);
}

/** All that is wrong, on top of the form, with a link to each field. It takes the focus when it appears. */
export function WrongFields({ errors, attempt }: { readonly errors: FieldErrors<Values>; readonly attempt: number }) {
  const { t } = useWords();
  const ref = useRef<HTMLDivElement>(null);
  const names = Object.keys(errors);
  useEffect(() => {
    if (attempt > 0) ref.current?.focus();
  }, [attempt]);
  if (names.length === 0) return null;
  return (
    <ErrorSummary ref={ref} heading={t('shell.fieldsTitle')}>
      {names.map((name) => (
        <ErrorSummary.Item key={name} href={`#${idOf(name)}`}>
          {t((errors[name]?.message ?? 'deciding.required') as Key)}
        </ErrorSummary.Item>
      ))}
    </ErrorSummary>
  );
}

function idOf(name: string): string {
  return `field-${name}`;
}

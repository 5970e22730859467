import { type Client } from '../../test/setup/client';

/** What runs, or leads elsewhere, where text is taken for HTML, for a formula, an address or a template. Marked: what became of one is found. */
const HOSTILE = [
  '<img src=x data-hostile onerror=alert(1)>',
  '"><script data-hostile>alert(2)</script>',
  '<svg data-hostile onload=alert(3)>',
  "'><a data-hostile href=javascript:alert(4)>x</a>",
  '</textarea></title><iframe data-hostile src=//evil.example>',
  '=HYPERLINK("//evil.example";"x")<b data-hostile>',
] as const;

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly enum?: unknown;
  readonly const?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly maxLength?: number;
}
type Hostile = (max: number | undefined, value: string, at: readonly string[]) => string;
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}
interface Operation {
  readonly requestBody?: { readonly content: { readonly 'application/json'?: { readonly schema: Schema } } };
}

/** The free-text fields of everything that may be sent, as the API describes itself; and bodies in which each is hostile. */
export class HostileText {
  /** Fields that were hostile in what was recorded: `/api/sentences/{id}/breaches description`. */
  readonly sent = new Set<string>();

  private constructor(private readonly document: Document) {}

  /** Of the running API; `more`: besides what it has. */
  static async of(http: Client, more: Document['paths'] = {}): Promise<HostileText> {
    const { paths, ...rest } = (await http.get('dev-auditor', '/api/openapi.json')).body as Document;
    return new HostileText({ ...rest, paths: { ...paths, ...more } });
  }

  /** Every free-text field that there is. */
  fields(): string[] {
    return Object.entries(this.document.paths).flatMap(([path, item]) =>
      [item['post'], item['put']].flatMap((operation) => {
        const schema = operation?.requestBody?.content['application/json']?.schema;
        return schema ? [...new Set(this.below(schema, []))].map((field) => `${path} ${field}`) : [];
      }),
    );
  }

  /** Those in which nothing hostile was ever recorded. */
  unsent(): string[] {
    return this.fields().filter((field) => !this.sent.has(field));
  }

  /** A body with something hostile before the words of each of its free-text fields, and which these are. */
  in(path: string, body: object): { readonly body: object; readonly fields: ReadonlySet<string> } {
    const [template, item] = Object.entries(this.document.paths).find(([known]) => fits(known, path)) ?? [];
    const schema = item?.['post']?.requestBody?.content['application/json']?.schema;
    const fields = new Set<string>();
    if (template === undefined || !schema) return { body, fields };
    const hostile = (max: number | undefined, value: string, at: readonly string[]): string => {
      const field = `${template} ${at.join('.')}`;
      fields.add(field);
      return `${HOSTILE[(this.sent.size + fields.size) % HOSTILE.length]} ${value}`.slice(0, max);
    };
    return { body: this.made(schema, body, hostile, []) as object, fields };
  }

  private made(schema: Schema, value: unknown, hostile: Hostile, at: readonly string[]): unknown {
    for (const each of this.choices(schema)) {
      if (isWritten(each, at) && typeof value === 'string' && value !== '') return hostile(each.maxLength, value, at);
      const { items, properties } = each;
      if (items && Array.isArray(value))
        return value.map((item: unknown) => this.made(items, item, hostile, [...at, '[]']));
      if (properties && typeof value === 'object' && value !== null && fitsShape(properties, value))
        return Object.fromEntries(
          Object.entries(value).map(([key, item]) => [
            key,
            this.made(properties[key] ?? {}, item, hostile, [...at, key]),
          ]),
        );
    }
    return value;
  }

  private below(schema: Schema, at: readonly string[]): string[] {
    return this.choices(schema).flatMap((each) => [
      ...(isWritten(each, at) ? [at.join('.')] : []),
      ...(each.items ? this.below(each.items, [...at, '[]']) : []),
      ...Object.entries(each.properties ?? {}).flatMap(([key, item]) => this.below(item, [...at, key])),
    ]);
  }

  private choices(schema: Schema): readonly Schema[] {
    const named = schema.$ref && this.document.components.schemas[schema.$ref.split('/').at(-1) ?? ''];
    const own = named || schema;
    return [own, ...(own.anyOf ?? []).flatMap((each) => this.choices(each))];
  }
}

/** What names an account, a deadline or an address, and is looked up before anything is recorded; and what is a time. */
const NAMES = ['caseworker', 'deadlineId', 'url', 'cursor', 'to', 'from', 'unit'];
const TIMES = ['notifiedAt', 'receivedAt', 'startedAt', 'supervisedAt', 'endedAt'];

/** Text that people write: what is no code, no date, no id and no name of another thing. */
function isWritten({ type, format, pattern, ...rest }: Schema, at: readonly string[]): boolean {
  const isText = type === 'string' && format === undefined && pattern === undefined;
  return isText && !('enum' in rest) && !('const' in rest) && ![...NAMES, ...TIMES].includes(at.at(-1) ?? '');
}

function fits(template: string, path: string): boolean {
  return new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path);
}

function fitsShape(properties: object, value: object): boolean {
  return Object.keys(value).every((key) => key in properties);
}

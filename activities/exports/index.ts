import { type ExportKind } from '../../store/exports';
import { bundle } from './bundle';
import { csv } from './csv';
import { type Exporter } from './exporter';
import { ocel } from './ocel';
import { pdf } from './pdf';
import { xes } from './xes';

/** How each kind of export is made. Another kind is a name in `EXPORT_KINDS` and a line here. */
export const EXPORTERS: Readonly<Record<ExportKind, Exporter>> = { ocel, xes, csv, pdf, bundle };

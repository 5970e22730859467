import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum';
import { invalidInput } from './problems';
import { type AskedRequest } from './request';

/** A route that reads no query takes none: what somebody believes to have asked for is never passed over in silence. */
@Injectable()
export class QueryGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { query, url } = context.switchToHttp().getRequest<AskedRequest>();
    const names = Object.keys(query as object);
    if (names.length === 0 || !url.startsWith('/api/') || readsQuery(context)) return true;
    throw invalidInput(names.map((path) => ({ path, message: 'unknown field' })));
  }
}

/** Whether the handler has a parameter of `@Query()`; others are checked against its schema. */
function readsQuery(context: ExecutionContext): boolean {
  const parameters = Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), context.getHandler().name) as
    Readonly<Record<string, unknown>> | undefined;
  return Object.keys(parameters ?? {}).some((key) => key.startsWith(`${RouteParamtypes.QUERY}:`));
}

import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { BEYOND_REACH, isQuery, LENDABLE, PERMISSIONS, ROLES, type Permission } from '../../domain/permissions';
import { Answers } from '../openapi';
import { Public } from '../request';

/** Who may ask what: of no person, so open to everybody, as docs/permissions.md is. */
@ApiTags('permissions')
@Controller('api/permissions')
export class PermissionsController {
  @Get()
  @Public()
  @ApiOperation({
    summary: 'Who may ask what, by role',
    description:
      'What is not listed is refused. A case is in addition open only to accounts that serve its unit. `lendable` roles may be ' +
      'lent to whoever stands in; what is `beyondReach` may be asked of cases of other units, as the way in.',
  })
  @Answers(200, 'Every command and query', 'PermissionMatrix')
  matrix() {
    const permissions = (Object.keys(PERMISSIONS) as Permission[]).map((permission) => ({
      permission,
      kind: isQuery(permission) ? ('query' as const) : ('command' as const),
      roles: PERMISSIONS[permission],
      beyondReach: BEYOND_REACH.includes(permission),
    }));
    return { roles: ROLES, lendable: LENDABLE, permissions };
  }
}

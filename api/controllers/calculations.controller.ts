import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { calculate, type Calculation } from '../../domain/calculation';
import { fieldsOf } from '../bodies';
import { Answers } from '../openapi';
import { invalidInput, Refused } from '../problems';
import { Public } from '../request';
import { CalculationBody } from '../schemas/calculation';

/** Together they take some hundred milliseconds, during which nobody else is answered. */
const INPUTS_MAX = 1_000;

/** As the document has it. Among many anything may stand: what is no input is answered in its place. */
const ONE = { $ref: '#/components/schemas/Calculation' };

/** One answer among many: the dates, or why there are none. */
type Element = Calculation | { readonly refusal: 'invalid-input'; readonly issues: ReturnType<typeof fieldsOf> };

/** The law's arithmetic, open to everybody: it knows of no person and records nothing. */
@ApiTags('calculations')
@Controller('api/calculations')
export class CalculationsController {
  @Post()
  @HttpCode(200)
  @Public()
  @ApiOperation({ summary: 'Calculate every date of a case, and why; one input, or an array of them' })
  @ApiBody({ schema: { anyOf: [ONE, { type: 'array', items: {}, maxItems: INPUTS_MAX }] } })
  @Answers(200, 'The dates with their reasons, or an array of such answers', 'Calculated')
  calculate(@Body() body: unknown): Calculation | Element[] {
    if (!Array.isArray(body)) return single(body);
    if (body.length > INPUTS_MAX)
      throw invalidInput([{ path: '(body)', message: `must be at most ${INPUTS_MAX} inputs` }]);
    return body.map(element);
  }
}

function single(body: unknown): Calculation {
  const input = CalculationBody.safeParse(body);
  if (!input.success) throw invalidInput(fieldsOf(input.error));
  const answer = calculate(input.data);
  if (!('refusal' in answer)) return answer;
  const { refusal: code, legalBasis } = answer;
  throw new Refused({ code, facts: {}, ...(legalBasis !== undefined && { legalBasis }), also: { refusal: code } });
}

/** In a list one bad input costs no other its answer. */
function element(body: unknown): Element {
  const input = CalculationBody.safeParse(body);
  return input.success ? calculate(input.data) : { refusal: 'invalid-input', issues: fieldsOf(input.error) };
}

import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import { Refused } from './problems';
import { type Answer } from './recorder';
import { Wake } from './wake';

/** After every write: a refusal leaves through the problem filter, the version as the ETag, and the workflow is told. */
@Injectable()
export class RecordedInterceptor implements NestInterceptor<Answer, unknown> {
  constructor(private readonly wake: Wake) {}

  intercept(context: ExecutionContext, next: CallHandler<Answer>): Observable<unknown> {
    return next.handle().pipe(
      map((answer) => {
        if (!answer.ok) throw new Refused(answer);
        const { sentenceId, version, commandType, body } = answer;
        // Not awaited: it is in the log, and the relay finds every sentence whose workflow is behind its log.
        this.wake.tell({ sentenceId, version, commandType });
        const reply = context.switchToHttp().getResponse<FastifyReply>();
        void reply.header('ETag', `"${version}"`);
        if (commandType === 'RegisterSentence') void reply.header('Location', `/api/sentences/${sentenceId}`);
        return body;
      }),
    );
  }
}

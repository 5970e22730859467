import { Body, Controller, HttpCode, Post, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Decision, Proposal } from '../bodies';
import { Answers } from '../openapi';
import { RecordedInterceptor } from '../recorded.interceptor';
import { Recorder, type Answer } from '../recorder';
import { Asked, newId, Permits, Writes, type Asking } from '../request';
import { proposeCommand } from '../schemas/proposal';

/** Proposals, and what is decided of them. What either means is decided in domain/. */
@ApiTags('decisions')
@Controller('api/sentences/:id')
@UseInterceptors(RecordedInterceptor)
export class DecisionsController {
  constructor(private readonly recorder: Recorder) {}

  @Post('proposals')
  @Permits('ProposeTransition')
  @Writes()
  @ApiOperation({ summary: 'Propose a move to another regime, the refusal of one, or staying' })
  @Answers(201, 'The proposal, and at which level it is decided', 'Proposed')
  propose(@Asked() asked: Asking, @Body() body: Proposal): Promise<Answer> {
    const proposalId = newId('proposal', asked);
    return this.recorder.recordAndRead({ ...asked, ...proposeCommand(proposalId, body) }, ({ version, state }) => {
      const level = state.proposals.find((proposal) => proposal.proposalId === proposalId)?.decidedBy;
      return { proposalId, version, decidedBy: { level } };
    });
  }

  @Post('decisions')
  @HttpCode(200)
  @Permits('DecideProposal')
  @Writes()
  @ApiOperation({ summary: 'Approve, refuse or send back a proposal that somebody else made' })
  @Answers(200, 'The new version', 'Version')
  decide(@Asked() asked: Asking, @Body() body: Decision): Promise<Answer> {
    const proposalId = body.proposalId.toLowerCase();
    return this.recorder.record({ ...asked, ...body, proposalId, type: 'DecideProposal' }, (version) => ({ version }));
  }
}

import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Fails, Public, WebRoute } from '#platform';
import { Browser, SentBy } from '../sessions/browser.js';
import { SignedInResponse } from '../sign-in/dto/signed-in.response.js';
import { AcceptInvitationDto } from './dto/accept-invitation.dto.js';
import { InvitationResponse } from './dto/invitation.response.js';
import { InvitationsService } from './invitations.service.js';

@ApiTags('auth')
@WebRoute()
@Controller('api/auth')
export class InvitationsController {
  constructor(private readonly invitations: InvitationsService) {}

  @Get('invitations/:token')
  @Public('the token is the credential; the invited person has no account yet')
  @Fails('NOT_FOUND', 'GONE')
  @ApiOperation({ summary: 'What an invitation offers' })
  @ApiOkResponse({ type: InvitationResponse })
  show(@Param('token') token: string): Promise<InvitationResponse> {
    return this.invitations.show(token);
  }

  @Post('accept-invitation')
  @HttpCode(200)
  @Public('the token is the credential; the invited person has no account yet')
  @Fails('NOT_FOUND', 'GONE', 'INVALID_CREDENTIALS', 'TOO_MANY_REQUESTS', 'CONFLICT')
  @ApiOperation({ summary: 'Become a member and sign in; sets the refresh cookie' })
  @ApiOkResponse({ type: SignedInResponse })
  accept(@Body() body: AcceptInvitationDto, @SentBy() browser: Browser): Promise<SignedInResponse> {
    return this.invitations.accept(body, browser);
  }
}

import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Fails, Public, SignedIn, WebRoute } from '#platform';
import { ChangePasswordDto } from './dto/change-password.dto.js';
import { ForgotPasswordDto } from './dto/forgot-password.dto.js';
import { ResetPasswordDto } from './dto/reset-password.dto.js';
import { ForgottenPasswords } from './forgotten-passwords.service.js';
import { PasswordChanges } from './password-changes.service.js';

@ApiTags('auth')
@WebRoute()
@Controller('api/auth')
export class PasswordsController {
  constructor(
    private readonly changes: PasswordChanges,
    private readonly forgotten: ForgottenPasswords,
  ) {}

  @Post('change-password')
  @HttpCode(204)
  @SignedIn()
  @Fails('INVALID_CREDENTIALS', 'TOO_MANY_REQUESTS')
  @ApiOperation({ summary: 'A new password; signs out everywhere else on the web' })
  @ApiNoContentResponse()
  change(@Body() body: ChangePasswordDto): Promise<void> {
    return this.changes.change(body);
  }

  @Post('forgot-password')
  @HttpCode(202)
  @Public('who forgot the password cannot sign in')
  @Fails('TOO_MANY_REQUESTS')
  @ApiOperation({ summary: 'Mail a link to choose a new password, if there is such an account; the answer does not tell' })
  @ApiAcceptedResponse()
  forgot(@Body() body: ForgotPasswordDto): Promise<void> {
    return this.forgotten.request(body.email);
  }

  @Post('reset-password')
  @HttpCode(204)
  @Public('the token that was mailed is the credential')
  @Fails('NOT_FOUND', 'GONE')
  @ApiOperation({ summary: 'A new password by the link that was mailed; signs out everywhere on the web' })
  @ApiNoContentResponse()
  reset(@Body() body: ResetPasswordDto): Promise<void> {
    return this.changes.reset(body);
  }
}

import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, DesktopRoute, Fails, Public } from '#platform';
import { LoginBody } from './dto/login.body.js';
import { LoginCheckResponse, LoginResponse, LogoutResponse } from './dto/login.response.js';
import { Enrolment } from './enrolment.service.js';

@ApiTags('desktop: sign-in')
@DesktopRoute()
@Controller('api')
export class EnrolmentController {
  constructor(private readonly enrolment: Enrolment) {}

  @Post('login')
  @HttpCode(200)
  @Public('signing in a tracker is how a device token is come by; the company key is demanded')
  @ApiOperation({ summary: 'Sign in a tracker and enrol its device' })
  @ApiOkResponse({ type: LoginResponse })
  @Fails('INVALID_CREDENTIALS', 'FORBIDDEN', 'TOO_MANY_REQUESTS', 'COMPANY_SUSPENDED', 'SUBSCRIPTION_EXPIRED')
  login(@Body() body: LoginBody): Promise<LoginResponse> {
    return this.enrolment.login(body);
  }

  @Get('login-check')
  @Allow('own:record')
  @ApiOperation({ summary: 'Who is signed in on this device, and the policy as of now' })
  @ApiOkResponse({ type: LoginCheckResponse })
  check(): Promise<LoginCheckResponse> {
    return this.enrolment.check();
  }

  @Post('logout')
  @HttpCode(200)
  @Allow('own:record')
  @ApiOperation({ summary: 'Sign the device out: its token no longer counts' })
  @ApiOkResponse({ type: LogoutResponse })
  logout(): Promise<LogoutResponse> {
    return this.enrolment.logout();
  }
}

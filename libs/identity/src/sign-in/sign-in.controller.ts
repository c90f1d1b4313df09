import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Fails, Public, SignedIn, WebRoute } from '#platform';
import { Browser, SentBy } from '../sessions/browser.js';
import { MeResponse } from './dto/me.response.js';
import { RefreshQuery } from './dto/refresh.query.js';
import { RenameDto } from './dto/rename.dto.js';
import { SignInDto } from './dto/sign-in.dto.js';
import { SignedInResponse } from './dto/signed-in.response.js';
import { SwitchCompanyDto } from './dto/switch-company.dto.js';
import { MeService } from './me.service.js';
import { SignInService } from './sign-in.service.js';

@ApiTags('auth')
@WebRoute()
@Controller('api/auth')
export class SignInController {
  constructor(
    private readonly signIn: SignInService,
    private readonly people: MeService,
  ) {}

  @Post('login')
  @HttpCode(200)
  @Public('this is where one signs in')
  @Fails('INVALID_CREDENTIALS', 'TOO_MANY_REQUESTS')
  @ApiOperation({ summary: 'Sign in with e-mail and password; sets the refresh cookie' })
  @ApiOkResponse({ type: SignedInResponse })
  login(@Body() body: SignInDto, @SentBy() browser: Browser): Promise<SignedInResponse> {
    return this.signIn.signIn(body, browser);
  }

  @Post('refresh')
  @HttpCode(200)
  @Public('the refresh cookie is the credential; the access token has expired by then')
  @Fails('UNAUTHENTICATED')
  @ApiOperation({ summary: 'A new access token by the refresh cookie, which is replaced' })
  @ApiOkResponse({ type: SignedInResponse })
  @ApiNoContentResponse({ description: 'There is no cookie, and `quiet` was asked for' })
  refresh(@Query() { quiet }: RefreshQuery, @SentBy() browser: Browser): Promise<SignedInResponse | undefined> {
    return this.signIn.refresh(browser, quiet === 'true');
  }

  @Post('logout')
  @HttpCode(204)
  @Public('signing out must work with an expired access token; the cookie or the token says whose session ends')
  @ApiOperation({ summary: 'End this session and clear the refresh cookie' })
  @ApiNoContentResponse()
  logout(@SentBy() browser: Browser): Promise<void> {
    return this.signIn.signOut(browser);
  }

  @Get('me')
  @SignedIn()
  @ApiOperation({ summary: 'The caller, their memberships and the company they are in' })
  @ApiOkResponse({ type: MeResponse })
  me(): Promise<MeResponse> {
    return this.people.me();
  }

  @Patch('me')
  @SignedIn()
  @ApiOperation({ summary: 'Change one’s name, in every company that one is a member of' })
  @ApiOkResponse({ type: MeResponse })
  rename(@Body() { name }: RenameDto): Promise<MeResponse> {
    return this.people.rename(name);
  }

  @Post('switch-company')
  @HttpCode(200)
  @SignedIn()
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Work in another of one’s companies: a new access token that names it' })
  @ApiOkResponse({ type: SignedInResponse })
  switchCompany(@Body() body: SwitchCompanyDto): Promise<SignedInResponse> {
    return this.signIn.switchCompany(body.companyId);
  }
}

import { Body, Controller, Get, HttpCode, Module, Post } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AuthGuard, IdentityModule } from '#identity';
import {
  AccessGuard,
  Allow,
  configureHttp,
  createAdapter,
  currentRequest,
  DatabaseModule,
  DatabaseSettings,
  DesktopRoute,
  ErrorFilter,
  FileMailer,
  HttpModule,
  Links,
  LocalFileStore,
  Public,
  RuntimeModule,
  TenantTransaction,
  validationPipe,
  WebRoute,
} from '#platform';
import { CompanyKeyGuard, TenancyModule } from '#tenancy';
import { type Hands, TEST_SECRETS } from './database.js';
import { HttpClient } from './http-client.js';

/** What the guards made of a request, and whether its company may be entered. */
async function entered(tenants: TenantTransaction): Promise<unknown> {
  await tenants.run(() => Promise.resolve());
  const { accountId, role, tenant } = currentRequest();
  return { accountId, role, companyId: tenant?.companyId, membershipId: tenant?.membershipId, deviceId: tenant?.deviceId };
}

@DesktopRoute()
@Controller('desktop')
class DesktopProbe {
  constructor(private readonly tenants: TenantTransaction) {}

  @Get('own')
  @Allow('own:record')
  own(): Promise<unknown> {
    return entered(this.tenants);
  }

  @Get('admin')
  @Allow('company:write')
  admin(): Promise<unknown> {
    return entered(this.tenants);
  }

  @Post('public')
  @HttpCode(200)
  @Public('like signing in')
  open(@Body() _body: object): Promise<unknown> {
    return entered(this.tenants);
  }

  @Get('undeclared')
  undeclared(): string {
    return 'nobody gets here';
  }
}

@WebRoute()
@Controller('web')
class WebProbe {
  @Get('admin')
  @Allow('company:write')
  admin(): unknown {
    return { role: currentRequest().role };
  }

  @Get('owner')
  @Allow('owner:read')
  owner(): unknown {
    return { role: currentRequest().role };
  }
}

/** The three guards in front of routes that only say what the guards found out. */
export async function startGuardedApp(database: Hands): Promise<{ app: NestFastifyApplication; http: HttpClient; url: string }> {
  @Module({
    imports: [
      DatabaseModule.forRoot(new DatabaseSettings(database.adminUrl, TEST_SECRETS)),
      RuntimeModule.forRoot({ secrets: TEST_SECRETS, mailer: new FileMailer('/nowhere', ''), files: new LocalFileStore('/nowhere'), links: new Links('') }),
      HttpModule,
      TenancyModule,
      IdentityModule,
    ],
    controllers: [DesktopProbe, WebProbe],
    providers: [
      ...[CompanyKeyGuard, AuthGuard, AccessGuard].map((guard) => ({ provide: APP_GUARD, useExisting: guard })),
      { provide: APP_PIPE, useFactory: validationPipe },
      { provide: APP_FILTER, useClass: ErrorFilter },
    ],
  })
  class GuardedModule {}

  const app = await NestFactory.create<NestFastifyApplication>(GuardedModule, createAdapter({ trustProxy: [] }), { logger: false, bodyParser: false, abortOnError: false });
  await configureHttp(app);
  await app.listen({ port: 0, host: '127.0.0.1' });
  const url = await app.getUrl();
  return { app, http: new HttpClient(url), url };
}

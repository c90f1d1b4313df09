import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Fails, IdPipe, WebRoute } from '#platform';
import { AssignTeamBody, TeamBody } from './dto/team.bodies.js';
import { TeamResponse, TeamsResponse } from './dto/team.responses.js';
import { Teams } from './teams.service.js';

@ApiTags('company: teams')
@WebRoute()
@Controller('api/company')
export class TeamsController {
  constructor(private readonly teams: Teams) {}

  @Get('teams')
  @Allow('employees:read')
  @ApiOperation({ summary: 'Teams, and how many people are in each' })
  @ApiOkResponse({ type: TeamsResponse })
  list(): Promise<TeamsResponse> {
    return this.teams.list();
  }

  @Post('teams')
  @Allow('employees:write')
  @Fails('CONFLICT')
  @ApiOperation({ summary: 'Make a team' })
  @ApiCreatedResponse({ type: TeamResponse })
  create(@Body() body: TeamBody): Promise<TeamResponse> {
    return this.teams.create(body);
  }

  @Patch('teams/:id')
  @Allow('employees:write')
  @Fails('NOT_FOUND', 'CONFLICT')
  @ApiOperation({ summary: 'Rename a team' })
  @ApiOkResponse({ type: TeamResponse })
  rename(@Param('id', IdPipe) id: string, @Body() body: TeamBody): Promise<TeamResponse> {
    return this.teams.rename(id, body);
  }

  @Delete('teams/:id')
  @HttpCode(204)
  @Allow('employees:write')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Delete a team; its people stay, in no team' })
  @ApiNoContentResponse()
  remove(@Param('id', IdPipe) id: string): Promise<void> {
    return this.teams.remove(id);
  }

  @Put('team-members')
  @HttpCode(204)
  @Allow('employees:write')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Put people into a team, out of the one they were in; or into none. All of them or nobody' })
  @ApiNoContentResponse()
  assign(@Body() body: AssignTeamBody): Promise<void> {
    return this.teams.assign(body);
  }
}

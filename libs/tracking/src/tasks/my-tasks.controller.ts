import { Body, Controller, Get, Param, Patch, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Fails, IdPipe, WebRoute } from '#platform';
import { MoveTaskBody } from './dto/task.bodies.js';
import { OwnTasksResponse, OwnTaskView } from './dto/task.responses.js';
import { TasksQuery } from './dto/tasks.queries.js';
import { OwnTasks } from './own-tasks.service.js';

@ApiTags('me: tasks')
@WebRoute()
@Controller('api/me/tasks')
export class MyTasksController {
  constructor(private readonly tasks: OwnTasks) {}

  @Get()
  @Allow('own:read')
  @ApiOperation({ summary: 'The caller’s tasks' })
  @ApiOkResponse({ type: OwnTasksResponse })
  list(@Query() query: TasksQuery): Promise<OwnTasksResponse> {
    return this.tasks.list(query);
  }

  @Patch(':id')
  @Allow('own:record')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Say how far one of the caller’s tasks is' })
  @ApiOkResponse({ type: OwnTaskView })
  move(@Param('id', IdPipe) id: string, @Body() body: MoveTaskBody): Promise<OwnTaskView> {
    return this.tasks.move(id, body.status);
  }
}

import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, DesktopRoute, Fails, IdPipe } from '#platform';
import { MoveTaskBody } from './dto/task.bodies.js';
import { TrackerTaskResponse, TrackerTasksResponse } from './dto/task.responses.js';
import { OwnTasks } from './own-tasks.service.js';

@ApiTags('desktop: tasks')
@DesktopRoute()
@Allow('own:record')
@Controller('api/tasks')
export class TrackerTasksController {
  constructor(private readonly tasks: OwnTasks) {}

  @Get()
  @ApiOperation({ summary: 'The employee’s own tasks' })
  @ApiOkResponse({ type: TrackerTasksResponse })
  list(): Promise<TrackerTasksResponse> {
    return this.tasks.forTracker();
  }

  @Post(':id/status')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say how far one of the employee’s tasks is' })
  @ApiOkResponse({ type: TrackerTaskResponse })
  @Fails('NOT_FOUND')
  move(@Param('id', IdPipe) id: string, @Body() body: MoveTaskBody): Promise<TrackerTaskResponse> {
    return this.tasks.moveByTracker(id, body.status);
  }
}

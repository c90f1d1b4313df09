import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Fails, IdPipe, WebRoute } from '#platform';
import { CommentBody, MoveTaskBody } from './dto/task.bodies.js';
import { OwnTasksResponse, OwnTaskView, TaskCommentsResponse, TaskCommentView, TaskHistoryResponse } from './dto/task.responses.js';
import { TasksQuery } from './dto/tasks.queries.js';
import { OwnTasks } from './own-tasks.service.js';
import { TaskTrail } from './task-trail.service.js';

@ApiTags('me: tasks')
@WebRoute()
@Controller('api/me/tasks')
export class MyTasksController {
  constructor(
    private readonly tasks: OwnTasks,
    private readonly trail: TaskTrail,
  ) {}

  @Get()
  @Allow('own:read')
  @ApiOperation({ summary: 'The caller’s tasks' })
  @ApiOkResponse({ type: OwnTasksResponse })
  list(@Query() query: TasksQuery): Promise<OwnTasksResponse> {
    return this.tasks.list(query);
  }

  @Get(':id')
  @Allow('own:read')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'One of the caller’s tasks' })
  @ApiOkResponse({ type: OwnTaskView })
  show(@Param('id', IdPipe) id: string): Promise<OwnTaskView> {
    return this.tasks.show(id);
  }

  @Patch(':id')
  @Allow('own:record')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Say how far one of the caller’s tasks is' })
  @ApiOkResponse({ type: OwnTaskView })
  move(@Param('id', IdPipe) id: string, @Body() body: MoveTaskBody): Promise<OwnTaskView> {
    return this.tasks.move(id, body.status);
  }

  @Get(':id/comments')
  @Allow('own:read')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'What was said about one of the caller’s tasks' })
  @ApiOkResponse({ type: TaskCommentsResponse })
  comments(@Param('id', IdPipe) id: string): Promise<TaskCommentsResponse> {
    return this.trail.comments(id, 'own');
  }

  @Post(':id/comments')
  @Allow('own:record')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Say something about one of the caller’s tasks; it cannot be taken back' })
  @ApiCreatedResponse({ type: TaskCommentView })
  comment(@Param('id', IdPipe) id: string, @Body() body: CommentBody): Promise<TaskCommentView> {
    return this.trail.comment(id, 'own', body.text);
  }

  @Get(':id/history')
  @Allow('own:read')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Who changed what of one of the caller’s tasks, and when' })
  @ApiOkResponse({ type: TaskHistoryResponse })
  history(@Param('id', IdPipe) id: string): Promise<TaskHistoryResponse> {
    return this.trail.history(id, 'own');
  }
}

import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Fails, IdPipe, WebRoute } from '#platform';
import { ChangeTaskBody, CommentBody, CreateTaskBody } from './dto/task.bodies.js';
import { TaskCommentsResponse, TaskCommentView, TaskHistoryResponse, TasksResponse, TaskView } from './dto/task.responses.js';
import { CompanyTasksQuery } from './dto/tasks.queries.js';
import { TaskTrail } from './task-trail.service.js';
import { Tasks } from './tasks.service.js';

@ApiTags('company: tasks')
@WebRoute()
@Controller('api/company/tasks')
export class CompanyTasksController {
  constructor(
    private readonly tasks: Tasks,
    private readonly trail: TaskTrail,
  ) {}

  @Get()
  @Allow('tracked:read')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Tasks of the company, or of one employee' })
  @ApiOkResponse({ type: TasksResponse })
  list(@Query() query: CompanyTasksQuery): Promise<TasksResponse> {
    return this.tasks.list(query);
  }

  @Post()
  @Allow('company:write')
  @ApiOperation({ summary: 'Give an employee a task' })
  @ApiCreatedResponse({ type: TaskView })
  create(@Body() body: CreateTaskBody): Promise<TaskView> {
    return this.tasks.create(body);
  }

  @Get(':id')
  @Allow('tracked:read')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'One task' })
  @ApiOkResponse({ type: TaskView })
  show(@Param('id', IdPipe) id: string): Promise<TaskView> {
    return this.tasks.show(id);
  }

  @Patch(':id')
  @Allow('company:write')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Change a task, or give it to somebody else' })
  @ApiOkResponse({ type: TaskView })
  change(@Param('id', IdPipe) id: string, @Body() body: ChangeTaskBody): Promise<TaskView> {
    return this.tasks.change(id, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('company:write')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Delete a task; the audit keeps what it was called' })
  @ApiNoContentResponse()
  remove(@Param('id', IdPipe) id: string): Promise<void> {
    return this.tasks.remove(id);
  }

  @Get(':id/comments')
  @Allow('tracked:read')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'What was said about a task' })
  @ApiOkResponse({ type: TaskCommentsResponse })
  comments(@Param('id', IdPipe) id: string): Promise<TaskCommentsResponse> {
    return this.trail.comments(id, 'company');
  }

  @Post(':id/comments')
  @Allow('company:write')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Say something about a task; it cannot be taken back' })
  @ApiCreatedResponse({ type: TaskCommentView })
  comment(@Param('id', IdPipe) id: string, @Body() body: CommentBody): Promise<TaskCommentView> {
    return this.trail.comment(id, 'company', body.text);
  }

  @Get(':id/history')
  @Allow('tracked:read')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Who changed what of a task, and when' })
  @ApiOkResponse({ type: TaskHistoryResponse })
  history(@Param('id', IdPipe) id: string): Promise<TaskHistoryResponse> {
    return this.trail.history(id, 'company');
  }
}

import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Fails, IdPipe, WebRoute } from '#platform';
import { ChangeRuleBody, PreviewQuery, RulesBody } from './dto/rule.bodies.js';
import { PreviewResponse, RulesResponse, RuleView, SuggestionsResponse } from './dto/rule.responses.js';
import { RulePreview } from './rule-preview.service.js';
import { Rules } from './rules.service.js';

@ApiTags('company: productivity rules')
@WebRoute()
@Allow('company:write')
@Controller('api/company/productivity-rules')
export class RulesController {
  constructor(
    private readonly rules: Rules,
    private readonly previews: RulePreview,
  ) {}

  @Get()
  @Allow('tracked:read')
  @ApiOperation({ summary: 'What the company counts as productive, neutral and unproductive' })
  @ApiOkResponse({ type: RulesResponse })
  list(): Promise<RulesResponse> {
    return this.rules.list();
  }

  @Get('suggestions')
  @Allow('tracked:read')
  @ApiOperation({ summary: 'Usual rules for what was used on the last 30 days. None applies unless it is made' })
  @ApiOkResponse({ type: SuggestionsResponse })
  suggestions(): Promise<SuggestionsResponse> {
    return this.previews.suggestions();
  }

  @Get('preview')
  @Allow('tracked:read')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Which of what was used on the last 30 days a pattern would match' })
  @ApiOkResponse({ type: PreviewResponse })
  preview(@Query() query: PreviewQuery): Promise<PreviewResponse> {
    return this.previews.preview(query);
  }

  @Post()
  @Fails('NOT_FOUND', 'CONFLICT')
  @ApiOperation({ summary: 'Make rules, all or none. They count for the past too' })
  @ApiCreatedResponse({ type: RulesResponse })
  create(@Body() body: RulesBody): Promise<RulesResponse> {
    return this.rules.create(body.rules);
  }

  @Patch(':id')
  @Fails('NOT_FOUND', 'CONFLICT')
  @ApiOperation({ summary: 'Change a rule, for the past too' })
  @ApiOkResponse({ type: RuleView })
  change(@Param('id', IdPipe) id: string, @Body() body: ChangeRuleBody): Promise<RuleView> {
    return this.rules.change(id, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Delete a rule, for the past too' })
  @ApiNoContentResponse()
  remove(@Param('id', IdPipe) id: string): Promise<void> {
    return this.rules.remove(id);
  }
}

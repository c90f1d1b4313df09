import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { Id } from '#platform';

/** `?team=` of whatever lists or sums over people. */
export const TeamField = (): PropertyDecorator =>
  applyDecorators(ApiProperty({ required: false, format: 'uuid', description: 'Only the people of this team' }), IsOptional(), Id());

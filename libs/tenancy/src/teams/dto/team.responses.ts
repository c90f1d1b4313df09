import { ApiProperty } from '@nestjs/swagger';

export class TeamResponse {
  @ApiProperty({ example: '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10', format: 'uuid' })
  id: string;

  @ApiProperty({ example: 'Design' })
  name: string;

  @ApiProperty({ example: 7, description: 'Members and invited people' })
  people: number;
}

export class TeamsResponse {
  @ApiProperty({ type: [TeamResponse], description: 'By name' })
  items: TeamResponse[];
}

import { Injectable } from '@nestjs/common';
import { isBrowser } from '../domain/browsers.js';
import type { Decider } from '../domain/categories.js';
import { CLASSES, type Classifier, classifier, useOf } from '../domain/item-classes.js';
import { RULE_KINDS, type RuleKind } from '../domain/patterns.js';
import { categorySeconds, type CategorySeconds, type CountedUse } from '../domain/productivity.js';
import { type Days, partsOfPeriods } from '../domain/report-days.js';
import { addByDay, NOT_COUNTED, type TeamDaysPack } from '../domain/usage-by-day.js';
import { addUsed, type PackedNames, type UsedPack } from '../domain/usage-packs.js';
import { ItemSumsRepository } from '../sums/item-sums.repository.js';
import { type Classes, type ClassSeconds, EVERYBODY, type MovedItem, OTHERS, ProductivityRepository } from '../sums/productivity.repository.js';
import type { ReportRange } from '../sums/report-range.js';
import { UsagePacksRepository } from '../sums/usage-packs.repository.js';

export interface Counting {
  readonly range: ReportRange;
  readonly decide: Decider;
  /** Teams with rules of their own. */
  readonly teams: readonly string[];
}

interface Classifying extends Counting {
  readonly classify: Classifier;
}

/** Seconds by class, of applications and then of websites, of an employee or a day. */
type ClassSums = Map<string, Float64Array>;
/** Classes of applications, then of websites. */
const PLACES = RULE_KINDS.length * CLASSES;

/** Seconds by category of each employee, by id, or of each day. Inside the tenant transaction of the report. */
@Injectable()
export class ProductivitySums {
  constructor(
    private readonly items: ItemSumsRepository,
    private readonly productivity: ProductivityRepository,
    private readonly packs: UsagePacksRepository,
  ) {}

  /** Of one person from the person's own rows; of more people from packs, as far as days are packed. */
  async byDay(asked: Counting): Promise<Map<string, CategorySeconds>> {
    const { range, teams } = asked;
    const counting = classifying(asked);
    const { packs, left } = range.employeeId === null ? await this.packs.byDay(range, range.teamId === null ? teams : [range.teamId]) : { packs: [], left: [range] };
    const sums = packedByDay(packs, counting);
    const team = await this.teamOf(range);
    for (const kind of left.length > 0 ? RULE_KINDS : []) {
      for (const row of await this.productivity.byDay(kind, range, left, team, await this.classes(kind, left, counting))) add(sums, kind, row);
    }
    return inCategories(sums);
  }

  /** Of one person from the person's own rows; of more people from packs, as far as days are packed. */
  async byEmployee(asked: Counting): Promise<Map<string, CategorySeconds>> {
    const { range } = asked;
    const counting = classifying(asked);
    const { packs, left } = range.employeeId === null ? await this.packs.used(range) : { packs: [], left: [range] };
    const sums = await this.packedByEmployee(packs, counting);
    const rest: ReportRange = { ...range, parts: partsOfPeriods(left, range.parts.months) };
    for (const kind of left.length > 0 ? RULE_KINDS : []) {
      for (const row of await this.productivity.byEmployee(kind, rest, await this.classes(kind, left, counting))) add(sums, kind, row);
    }
    return inCategories(sums);
  }

  /** The team by whose rules everything of the range counts; null: by nobody's own, or by those of many. */
  async teamOf({ teamId, employeeId }: ReportRange): Promise<string | null> {
    return teamId ?? (employeeId === null ? null : await this.productivity.teamOf(employeeId));
  }

  private async packedByEmployee(packs: readonly UsedPack[], { range, classify, teams }: Classifying): Promise<ClassSums> {
    const teamOf = await this.packs.members(range.teamId === null ? teams : [range.teamId]);
    const sums: ClassSums = new Map();
    for (const pack of packs) {
      const ofTeam = new Map<string | null, Uint8Array>();
      const classesOf = (id: string): Uint8Array | null => {
        const team = teamOf.get(id) ?? null;
        if (range.teamId !== null && team === null) return null;
        let classes = ofTeam.get(team);
        if (!classes) ofTeam.set(team, (classes = packedClasses(pack, classify, team)));
        return classes;
      };
      addUsed(pack, classesOf, PLACES, sums);
    }
    return sums;
  }

  /** Of all that was used on these days, what is not simply neutral: for everybody, and for each team with rules of its own. */
  private async classes(kind: RuleKind, days: readonly Days[], { range, classify, teams }: Classifying): Promise<Classes> {
    const classes = { teams, keys: [] as string[], teamOf: [] as string[], classOf: [] as number[], moved: [] as MovedItem[] };
    for (const { key, name } of await this.items.names(kind, range, days)) {
      const from = classify(kind, name, null);
      for (const team of [null, ...teams]) {
        const found = classify(kind, name, team);
        if (team !== null && found !== from) classes.moved.push({ key, team, from, to: found });
        if (found === OTHERS) continue;
        classes.keys.push(key);
        classes.teamOf.push(team ?? EVERYBODY);
        classes.classOf.push(found);
      }
    }
    return classes;
  }
}

/** Of one team by its rules. Of everybody by the rules of all, and what is something else for a team is taken from the one class and given to the other. */
function packedByDay(packs: readonly TeamDaysPack[], { range: { teamId }, classify }: Classifying): ClassSums {
  const sums: ClassSums = new Map();
  for (const pack of packs) {
    const { from, byDay, ofTeams } = pack;
    const classes = packedClasses(pack, classify, teamId);
    const all = teamId === null ? byDay : ofTeams.get(teamId);
    if (all) addByDay(from, all, classes, PLACES, sums);
    for (const [team, theirs] of teamId === null ? ofTeams : []) {
      const moved = packedClasses(pack, classify, team).map((found, place) => (found === classes[place] ? NOT_COUNTED : found));
      if (moved.every((found) => found === NOT_COUNTED)) continue;
      addByDay(from, theirs, classes.map((found, place) => (moved[place] === NOT_COUNTED ? NOT_COUNTED : found)), PLACES, sums, -1);
      addByDay(from, theirs, moved, PLACES, sums);
    }
  }
  return sums;
}

/** What each place of a pack is for people of this team. */
function packedClasses({ applications, websites }: PackedNames, classify: Classifier, team: string | null): Uint8Array {
  const names = { APPLICATION: applications, WEBSITE: websites };
  return Uint8Array.from(RULE_KINDS.flatMap((kind, place) => names[kind].map((name) => place * CLASSES + classify(kind, name, team))));
}

function classifying(counting: Counting): Classifying {
  return { ...counting, classify: classifier(counting.decide, isBrowser) };
}

function add(sums: ClassSums, kind: RuleKind, row: ClassSeconds): void {
  let sum = sums.get(row.key);
  if (!sum) sums.set(row.key, (sum = new Float64Array(PLACES)));
  const place = RULE_KINDS.indexOf(kind) * CLASSES + row.class;
  sum[place] = (sum[place] ?? 0) + row.seconds;
}

function inCategories(sums: ClassSums): Map<string, CategorySeconds> {
  const categories = new Map<string, CategorySeconds>();
  for (const [key, byClass] of sums) categories.set(key, categorySeconds(usesOf(byClass)));
  return categories;
}

function usesOf(byClass: Float64Array): CountedUse[] {
  const uses: CountedUse[] = [];
  for (let place = 0; place < byClass.length; place++) {
    const seconds = byClass[place] ?? 0;
    if (seconds !== 0) uses.push(useOf(RULE_KINDS[Math.floor(place / CLASSES)] ?? 'APPLICATION', place % CLASSES, seconds));
  }
  return uses;
}

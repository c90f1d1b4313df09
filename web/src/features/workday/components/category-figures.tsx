import { CategoryMark } from '../../../components/category-mark';
import { formatDuration } from '../../../lib/format/duration';
import { texts } from '../../../texts';
import { useCategories } from '../api/get-categories';

interface CategoryFiguresProps {
  employeeId: string;
  date: string;
}

/** What the time counts as by the company's rules. Their place is kept from the start. */
export function CategoryFigures({ employeeId, date }: CategoryFiguresProps) {
  const told = texts.workday.categories;
  const { data } = useCategories({ employeeId }, date);
  const figures = [
    ['PRODUCTIVE', told.productive, data?.productiveSeconds],
    ['NEUTRAL', told.neutral, data?.neutralSeconds],
    ['UNPRODUCTIVE', told.unproductive, data?.unproductiveSeconds],
  ] as const;
  return figures.map(([category, name, seconds]) => (
    <div key={category}>
      <dt>
        <CategoryMark category={category}>{name}</CategoryMark>
      </dt>
      <dd>{seconds === undefined ? texts.common.none : formatDuration(seconds)}</dd>
    </div>
  ));
}

import { ErrorPanel } from '../../../components/error-panel';
import { Fact, Facts } from '../../../components/facts';
import { Panel } from '../../../components/panel';
import { Waiting } from '../../../components/waiting';
import { texts } from '../../../texts';
import { usePresentation } from '../api/get-presentation';
import { CompanyMark } from './company-mark';
import { PresentationForm } from './presentation-form';

/** For who may only read, what is set; for who may change it, the form. */
export function PresentationPanel({ company, mayChange }: { company: string; mayChange: boolean }) {
  const told = texts.presentation;
  const presentation = usePresentation();
  const { data } = presentation;

  function content() {
    if (data === undefined) {
      if (!presentation.isError) return <Waiting h={420} />;
      return <ErrorPanel what={told.what} error={presentation.error} onRetry={() => void presentation.refetch()} retrying={presentation.isFetching} />;
    }
    if (mayChange) return <PresentationForm presentation={data} company={company} />;
    return (
      <Facts>
        <Fact name={told.currency}>{data.currency}</Fact>
        <Fact name={told.dateFormat}>{told.dateFormats[data.dateFormat]}</Fact>
        <Fact name={told.firstDay}>{told.firstDays[data.firstDayOfWeek]}</Fact>
        <Fact name={told.colour}>{data.colour ?? told.none}</Fact>
        <Fact name={told.logo}>{data.logo === null ? told.none : <CompanyMark company={company} size={40} />}</Fact>
      </Facts>
    );
  }

  return <Panel title={told.title}>{content()}</Panel>;
}

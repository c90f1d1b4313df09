import { texts } from '../../../texts';
import { useLogo } from '../api/get-logo';
import { usePresentation } from '../api/get-presentation';
import classes from './company-mark.module.css';

interface CompanyMarkProps {
  company: string;
  size?: number;
}

/** The company's logo, or its initial on its colour. */
export function CompanyMark({ company, size = 28 }: CompanyMarkProps) {
  const { data } = usePresentation();
  const url = useLogo(data?.logo ?? null);
  const box = { width: size, height: size };
  if (url !== null) return <img className={classes.logo} src={url} alt={texts.presentation.logoOf(company)} style={box} />;
  return (
    <span className={classes.initial} aria-hidden="true" style={{ ...box, fontSize: size / 2, ...(data?.colour == null ? {} : { background: data.colour }) }}>
      {company.trim().charAt(0).toUpperCase()}
    </span>
  );
}

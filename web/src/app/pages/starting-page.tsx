import { Logo } from '../../components/logo';
import classes from './starting-page.module.css';

/** While it is not known yet who one is or while a page's code is on its way: nothing at first, then the mark. */
export function StartingPage() {
  return (
    <div className={classes.root}>
      <Logo size={40} />
    </div>
  );
}

import './app/app.scss';
import './app/pack.scss';

document.documentElement.removeAttribute('data-starting');

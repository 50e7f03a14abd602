import './app/app.scss';
import './app/pack.scss';

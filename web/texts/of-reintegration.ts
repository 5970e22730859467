import { reintegration, reintegrationTerms as terms } from './reintegration';
import { bringTexts } from './with-page';

bringTexts({ reintegration, terms });

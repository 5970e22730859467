import { SANCTION_AREAS } from './sanctions';
import { bringTexts } from './with-page';

bringTexts(SANCTION_AREAS);

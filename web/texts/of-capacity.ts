import { capacity } from './capacity';
import { bringTexts } from './with-page';

bringTexts({ capacity });

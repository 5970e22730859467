import { control } from './control';
import { bringTexts } from './with-page';

bringTexts({ control });

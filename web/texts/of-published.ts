import { published } from './published';
import { bringTexts } from './with-page';

bringTexts({ published });

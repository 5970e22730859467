import { operation } from './operation';
import { bringTexts } from './with-page';

bringTexts({ operation });

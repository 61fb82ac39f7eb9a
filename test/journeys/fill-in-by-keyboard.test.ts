import { fillInEveryKind } from './fill/story.ts';
import { Keys } from './fill/hand.ts';

fillInEveryKind('by keyboard alone', (form) => new Keys(form));

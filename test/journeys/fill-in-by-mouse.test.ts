import { fillInEveryKind } from './fill/story.ts';
import { Mouse } from './fill/hand.ts';

fillInEveryKind('by mouse', () => new Mouse());

import type { KeyPress } from '../keys/shortcuts.ts';
import type { Session } from '../session.ts';
import { talkKeys, type TalkDeed } from '../texts/talk.ts';
import type { ShortcutGroup } from '../view/shortcutsDialog.ts';
import type { TalkMode } from './talkMode.ts';

/** Carries out what a key means during the talk; false when it means nothing there. */
export function talkKey(event: KeyboardEvent, mode: TalkMode): boolean {
  if (!mode.talk) return false;
  const deed = talkKeys.find(({ keys }) => keys.some((press) => isPressed(press, event)))?.deed;
  switch (deed) {
    case 'discussed':
      mode.tickAndGoOn();
      return true;
    case 'nextPoint':
    case 'previousPoint':
      mode.step(deed === 'nextPoint' ? 1 : -1);
      return true;
    case 'newAgreement':
      mode.newAgreement();
      return true;
    case 'nextElement':
    case undefined:
      return false;
  }
}

function isPressed({ key, mod, alt, shift }: KeyPress, event: KeyboardEvent): boolean {
  // On a Mac, Option makes another sign of a letter: the key itself counts.
  const isKey = key.length === 1 ? event.code === `Key${key.toUpperCase()}` : event.key === key;
  return (
    isKey &&
    (event.ctrlKey || event.metaKey) === Boolean(mod) &&
    event.altKey === Boolean(alt) &&
    event.shiftKey === Boolean(shift)
  );
}

/** The keys of the talk for the list of keys; those of agreements go for every form that has them. */
export function talkShortcuts({ texts, state }: Session): ShortcutGroup[] {
  const has = (deed: TalkDeed) => (deed === 'nextElement' ? state?.agreementHelp : state?.talk) !== undefined;
  const lines = talkKeys
    .filter(({ deed }) => has(deed))
    .map(({ keys, deed }) => ({ keys, does: texts.talk.deeds[deed] }));
  return lines.length === 0 ? [] : [{ title: texts.talk.keys, lines }];
}

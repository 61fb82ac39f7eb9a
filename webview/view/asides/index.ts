import { nothing } from 'lit';
import type { Aside } from '../../../src/core/form/aside.ts';
import type { Path } from '../../../src/core/yaml/types.ts';
import { pathKey } from '../../data.ts';
import type { Session } from '../../session.ts';

/** What the portfolio says beside a field, a group, a list or an item; with an empty path of a section as a whole. */
export function asidesAt(session: Session, path: Path, section?: string) {
  const key = pathKey(path);
  const asides = session.state?.asides.filter((aside) => pathKey(aside.at) === key && aside.section === section) ?? [];
  return asides.length === 0 ? nothing : asides.map(asideView);
}

function asideView({ title }: Aside) {
  return title;
}

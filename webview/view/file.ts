import { html } from 'lit';
import type { FieldOf, Placed } from './field.ts';
import { openButton } from './reference.ts';
import { typedField } from './typedField.ts';

/** The path of a file in the portfolio: chosen from the files there are, or written; and the file to look at. */
export function fileField(placed: Placed<FieldOf<'file'>>) {
  const { session, path } = placed;
  const { texts, files } = session;
  return html`<div class="file-row wide">
    ${typedField(placed, {
      options: (files ?? []).map((file) => ({ value: file, ...inWords(file) })),
      listName: texts.filesOfPortfolio,
      nothingFound: files === undefined ? texts.lookingForFiles : texts.noFile,
      onOpen: () => {
        // Files come and go: they are looked for whenever somebody is about to choose one.
        session.host.post({ type: 'files' });
      },
    })}
    ${openButton(session, session.valueAt(path))}
  </div>`;
}

/** The name of a file, and the folder it is in; how one gets there is for the document to know. */
function inWords(file: string): { label: string; detail?: string } {
  const end = file.lastIndexOf('/');
  const folder = file.slice(0, Math.max(0, end)).replace(/^(\.\.(\/|$))+/u, '');
  return { label: file.slice(end + 1), ...(folder === '' ? {} : { detail: folder }) };
}

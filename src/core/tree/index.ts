/** The view *Portfolio* as data: its rows, what each opens and what can be done there. */
export type { TreeItem, TreePlace, TreeTone } from './model.ts';
export { rootOf, treeOf } from './tree.ts';

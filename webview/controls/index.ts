export type { ButtonOptions } from './button.ts';
export { button, iconButton } from './button.ts';
export { checkbox } from './checkbox.ts';
export { PortfolioDropdown } from './dropdown.ts';
export { describeInput, nameControl } from './naming.ts';
export { defineControls } from './toolkit.ts';

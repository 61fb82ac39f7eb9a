/*
 * The forms, as one script for the browser frame. What the page around it has to hold:
 *   <meta property="csp-nonce" content="NONCE">   the toolkit gives it to its style elements
 *   <link rel="stylesheet" href="form.css">
 *   <div id="form"></div>                         where the form is put
 *   <script type="module" nonce="NONCE" src="form.js"></script>
 * It says `ready` when it listens; everything else is in src/protocol.
 */
import { defineControls } from './controls/index.ts';
import './view/page.ts';

defineControls();
document.getElementById('form')?.append(document.createElement('portfolio-form'));

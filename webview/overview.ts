/*
 * The overview of a portfolio, as one script for the browser frame; a script of its own, so that a form does not carry
 * it along. What the page around it has to hold:
 *   <link rel="stylesheet" href="overview.css">
 *   <div id="overview"></div>                     where it is put
 *   <script type="module" nonce="NONCE" src="overview.js"></script>
 * It says `ready` when it listens; everything else is in src/protocol/overview.ts.
 */
import './overview/page.ts';

document.getElementById('overview')?.append(document.createElement('portfolio-overview'));

#pragma once

#include <string_view>

namespace wederhoor::forms {

/// The style sheet of a report: for the screen, in light and dark, and for A4.
inline constexpr std::string_view reportStyle = R"css(
:root { --ink: #1a1a1a; --soft: #5a5a5a; --line: #b9b9b9; --band: #eef2f6; --paper: #fff; --accent: #1f4e79; }
* { box-sizing: border-box; }
html { scroll-behavior: smooth; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 16px/1.55 "Liberation Sans", Arial, Helvetica, sans-serif; }
main, header.title, nav, footer { max-width: 52rem; margin: 0 auto; padding: 0 1.5rem 0 4.5rem; }
header.title { padding-top: 3rem; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .5rem; color: var(--accent); }
h2 { font-size: 1.5rem; line-height: 1.25; margin: 3rem 0 1rem; padding-top: .5rem; border-top: 3px solid var(--accent); }
h3 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
h4 { font-size: 1rem; margin: 1.5rem 0 .4rem; }
h2 .label { color: var(--accent); margin-right: .5em; }
p { margin: 0 0 .8rem; }
.subtitle { font-size: 1.15rem; color: var(--soft); }
a { color: var(--accent); }
nav ol { list-style: none; padding: 0; margin: 0; }
nav li { padding: .15rem 0; }
nav .label { display: inline-block; min-width: 2rem; }
.prose { position: relative; }
.prose > .number { position: absolute; left: -3.6rem; width: 3.2rem; text-align: right; font-size: .75rem;
  line-height: 1.55rem; color: var(--soft); }
.prose > .number a { color: inherit; text-decoration: none; }
.refs, .muted { color: var(--soft); }
.refs { font-size: .72rem; margin: -.6rem 0 .8rem; overflow-wrap: anywhere; }
.ref { font-size: .72rem; color: var(--soft); font-weight: normal; overflow-wrap: anywhere; }
.refs a, a.ref { color: inherit; }
.figure { unicode-bidi: isolate; text-decoration: underline dotted var(--soft); text-underline-offset: .2em; }
q { quotes: "\201C" "\201D"; font-style: italic; }
blockquote { margin: -.2rem 0 .9rem; padding-left: .9rem; border-left: 2px solid var(--line); font-size: .92rem; }
blockquote .muted { font-size: .8rem; }
.statement { margin: 0 0 1.2rem; padding-left: .9rem; border-left: 3px solid var(--accent); }
.statement p { margin-bottom: .3rem; }
.statement .label { font-weight: bold; color: var(--accent); }
.statement ul { margin: .2rem 0 0; padding-left: 1.1rem; font-size: .85rem; }
.scroll { overflow-x: auto; margin: 1rem 0 1.5rem; }
.scroll.wide { width: min(74rem, 94vw); margin-left: 50%; transform: translateX(calc(-50% - .75rem)); }
table { border-collapse: collapse; width: 100%; font-size: .85rem; line-height: 1.35; }
caption { text-align: left; font-weight: bold; padding-bottom: .5rem; caption-side: top; font-size: 1rem; }
th, td { padding: .35rem .5rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
thead th { border-bottom: 2px solid var(--ink); vertical-align: bottom; }
tbody tr:nth-child(even) { background: var(--band); }
tbody th { font-weight: normal; min-width: 8rem; }
.wide th, .wide td { hyphens: auto; overflow-wrap: break-word; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
figure { margin: 1rem 0 1.5rem; background: #fff; padding: .5rem; }
figure svg { width: 100%; height: auto; max-width: 640px; display: block; }
figcaption { font-size: .8rem; color: #5a5a5a; }
footer { margin-top: 4rem; padding-top: 1rem; padding-bottom: 2rem; font-size: .8rem; color: var(--soft); }
:target { background: #fff3bf; color: #1a1a1a; }
@media (prefers-color-scheme: dark) { @media screen {
  :root { --ink: #e8e8e8; --soft: #b0b0b0; --line: #555; --band: #22282e; --paper: #16191c; --accent: #8fbfe8; } } }
@media (max-width: 40rem) {
  main, header.title, nav, footer { padding: 0 1rem; }
  .prose > .number { position: static; display: block; text-align: left; } }
@page { size: A4; margin: 20mm 18mm 18mm 22mm; }
@page across { size: A4 landscape; margin: 12mm 14mm; }
@media print {
  body { font-size: 10pt; }
  main, header.title, nav, footer { max-width: none; padding: 0; }
  .prose { padding-left: 11mm; }
  .prose > .number { left: 0; width: 9mm; text-align: left; line-height: 1.55; }
  .refs { font-size: 7pt; }
  h2 { break-before: page; margin-top: 0; }
  h2, h3, h4, caption { break-after: avoid; }
  .statement, figure, tr, li { break-inside: avoid; }
  p { orphans: 3; widows: 3; }
  thead { display: table-header-group; }
  .scroll { overflow: visible; }
  .scroll.wide { page: across; width: auto; margin: 0; transform: none; }
  h2.across { page: across; font-size: 1.2rem; margin-bottom: .5rem; }
  .wide table { font-size: 7.2pt; line-height: 1.2; }
  .wide th, .wide td { padding: .15rem .3rem; }
  blockquote { margin-left: 11mm; break-inside: avoid; }
  nav { break-before: avoid; }
  a { text-decoration: none; color: inherit; }
}
)css";

}  // namespace wederhoor::forms

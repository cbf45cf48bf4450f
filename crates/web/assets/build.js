// Builds the style sheets, fonts and scripts of Besa's pages into built/.
//
// Every file is named after its content (besa.1a2b3c4d5e.css), so that a browser may keep it
// for a year; manifest.json says which name stands for which file.

import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import rtlcss from "rtlcss";
import * as sass from "sass";

const here = dirname(fileURLToPath(import.meta.url));
const built = join(here, "built");

/** Scripts by script of writing: what the languages of the packs need, and no more. */
const fonts = [
  { folder: "@fontsource/noto-sans", subsets: ["latin", "latin-ext", "cyrillic", "greek"] },
  { folder: "@fontsource/noto-sans-arabic", subsets: ["arabic"] },
];
const weights = [400, 700];

const manifest = {};

/** Writes one file under a name that carries the hash of its content. */
function keep(name, content) {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 12);
  const dot = name.lastIndexOf(".");
  const hashed = `${name.slice(0, dot)}.${hash}${name.slice(dot)}`;
  writeFileSync(join(built, hashed), content);
  manifest[name] = hashed;
  return hashed;
}

/** The @font-face rules of one weight, pointing at our own copies of the files. */
function fontFaces({ folder, subsets }, weight) {
  const sheet = readFileSync(join(here, "node_modules", folder, `${weight}.css`), "utf8");
  return (sheet.match(/@font-face\s*{[^}]*}/g) ?? [])
    .map((rule) => {
      const file = /\.\/files\/([\w-]+\.woff2)/.exec(rule)?.[1];
      const wanted = subsets.some((subset) => file?.endsWith(`-${subset}-${weight}-normal.woff2`));
      if (!wanted) return "";
      const content = readFileSync(join(here, "node_modules", folder, "files", file));
      const source = `src: url("${keep(file, content)}") format("woff2");`;
      return rule.replace(/src:[^;]*;/, source);
    })
    .join("\n");
}

function styles() {
  const faces = fonts.flatMap((font) => weights.map((weight) => fontFaces(font, weight))).join("\n");
  const { css } = sass.compile(join(here, "styles", "besa.scss"), {
    // Both packages name each other as node_modules/...: the folder above it is the load path.
    loadPaths: [here],
    quietDeps: true,
    style: "expanded",
  });
  const sheet = `${faces}\n${css}`;
  const small = (text) => esbuild.transformSync(text, { loader: "css", minify: true }).code;
  keep("besa.css", small(sheet));
  keep("besa.rtl.css", small(rtlcss.process(sheet)));
}

async function scripts() {
  for (const name of ["besa"]) {
    const { outputFiles } = await esbuild.build({
      entryPoints: [join(here, "scripts", `${name}.js`)],
      bundle: true,
      minify: true,
      format: "esm",
      target: "es2020",
      write: false,
    });
    keep(`${name}.js`, outputFiles[0].contents);
  }
}

rmSync(built, { recursive: true, force: true });
mkdirSync(built, { recursive: true });
styles();
await scripts();
keep("word-mark.svg", readFileSync(join(here, "word-mark.svg")));
writeFileSync(join(built, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);

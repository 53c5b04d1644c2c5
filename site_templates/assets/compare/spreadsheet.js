/// <reference path="../../types/sheets.d.ts" />
/*
 * The view on screen as CSV and as an Excel workbook: made in the page, so that nothing is asked
 * of anybody and it works from a folder too. Published with fflate as sheets.js, which is loaded
 * when someone asks for such a file. The same view gives the same bytes, whenever it is made.
 */

globalThis.handrailSheets = (() => {
  const OFFICE = "application/vnd.openxmlformats-officedocument";
  const WORKBOOK = `${OFFICE}.spreadsheetml`;
  const PACKAGE = "application/vnd.openxmlformats-package";
  const SCHEMAS = "http://schemas.openxmlformats.org";
  const MAIN = `${SCHEMAS}/spreadsheetml/2006/main`;
  const PARTS = `${SCHEMAS}/officeDocument/2006/relationships`;
  const START = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  /** Widths of columns, in characters. */
  const NARROW = 12;
  const WIDE = 44;
  const PROSE = 100;
  /** How many letters a column holds for each character of its width, plain and bold. */
  const LETTERS = 1;
  const BOLD_LETTERS = 0.9;
  /** Points of a line of text, and of the tallest row that Excel has. */
  const LINE = 12.5;
  const TALLEST = 409;
  /** Styles, as places in the list of `cellXfs`. */
  const HEAD = 1;
  const CELL = 2;
  const FIRST = 3;
  const STYLES =
    `<styleSheet xmlns="${MAIN}">` +
    '<fonts count="2"><font><sz val="10"/><name val="Arial"/></font>' +
    '<font><b/><sz val="10"/><name val="Arial"/></font></fonts>' +
    '<fills count="3"><fill><patternFill patternType="none"/></fill>' +
    '<fill><patternFill patternType="gray125"/></fill>' +
    '<fill><patternFill patternType="solid"><fgColor rgb="FFE8EDF2"/></patternFill></fill>' +
    "</fills>" +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
    `${style(1, 2)}${style(0, 0)}${style(1, 0)}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
    "</styleSheet>";

  /**
   * A table whose first line is its head.
   * @typedef {{ name: string, lines: string[][], widest: number }} Sheet
   */

  /** Cells that wrap, their text at the top. @param {number} font @param {number} fill */
  function style(font, fill) {
    return (
      `<xf numFmtId="0" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyFont="1"` +
      ' applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>'
    );
  }

  /** A cell that no program takes for a formula. @param {string} cell */
  function harmless(cell) {
    return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  }

  /** Text inside XML, without what XML cannot hold. @param {string} text */
  function xml(text) {
    return text
      .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
      .replace(/_(?=x[\da-f]{4}_)/gi, "_x005F_")
      .replace(/[&<>"\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  }

  /** 0 -> A, 26 -> AA. @param {number} column @returns {string} */
  function letters(column) {
    const last = String.fromCharCode(65 + (column % 26));
    return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
  }

  /** Every text once, with its place in the list that all sheets share. @param {Sheet[]} sheets */
  function numbered(sheets) {
    const texts = new Set(sheets.flatMap(({ lines }) => lines.flat()));
    return new Map([...texts].map((text, at) => [text, at]));
  }

  /** @param {Iterable<string>} texts */
  function strings(texts) {
    const each = [...texts].map((text) => {
      return `<si><t xml:space="preserve">${xml(harmless(text))}</t></si>`;
    });
    return `<sst xmlns="${MAIN}">${each.join("")}</sst>`;
  }

  /** Lines that a text takes, broken between its words. @param {string} cell @param {number} room */
  function broken(cell, room) {
    return cell.split("\n").reduce((total, part) => {
      let lines = 1;
      let left = room;
      for (const { length } of part.split(" ")) {
        if (length > left && left < room) {
          lines += 1;
          left = room;
        }
        lines += Math.max(0, Math.ceil(length / room) - 1);
        left -= (length % room) + 1;
      }
      return total + lines;
    }, 0);
  }

  /**
   * Points that a row needs to show all of its text: programs do not all find out by themselves.
   * @param {string[]} cells
   * @param {number} row
   * @param {number[]} widths
   */
  function height(cells, row, widths) {
    const lines = cells.map((cell, column) => {
      const letters = row && column ? LETTERS : BOLD_LETTERS;
      return broken(cell, Math.floor((widths[column] ?? NARROW) * letters));
    });
    return Math.min(TALLEST, LINE * Math.max(1, ...lines) + 2);
  }

  /**
   * @param {string[]} cells
   * @param {number} row
   * @param {Map<string, number>} texts
   * @param {number[]} widths
   */
  function line(cells, row, texts, widths) {
    const tall = `ht="${height(cells, row, widths)}" customHeight="1"`;
    const written = cells.map((cell, column) => {
      const look = row ? (column ? CELL : FIRST) : HEAD;
      return `<c r="${letters(column)}${row + 1}" s="${look}" t="s"><v>${texts.get(cell)}</v></c>`;
    });
    return `<row r="${row + 1}" ${tall}>${written.join("")}</row>`;
  }

  /** As wide as its longest line, within reason. @param {Sheet} sheet @param {number} column */
  function width({ lines, widest }, column) {
    const longest = lines.flatMap((cells) => (cells[column] ?? "").split("\n"));
    return Math.min(widest, Math.max(NARROW, ...longest.map((one) => one.length + 2)));
  }

  /** All of a table, from its first cell to its last. @param {string[][]} lines */
  function area(lines) {
    const last = letters(Math.max(0, (lines[0]?.length ?? 0) - 1));
    return ["$A$1", `$${last}$${lines.length}`];
  }

  /** Keeps the head in sight, and the first of several columns. @param {string[][]} lines */
  function pane([head = []]) {
    const [beside, corner, active] =
      head.length > 1 ? ['xSplit="1" ', "B2", "bottomRight"] : ["", "A2", "bottomLeft"];
    const split = `${beside}ySplit="1" topLeftCell="${corner}"`;
    return `<pane ${split} activePane="${active}" state="frozen"/>`;
  }

  /** @param {Sheet} sheet @param {string} title @param {Map<string, number>} texts */
  function worksheet(sheet, title, texts) {
    const { lines } = sheet;
    const widths = (lines[0] ?? []).map((_, at) => width(sheet, at));
    const rows = lines.map((cells, row) => line(cells, row, texts, widths));
    const columns = widths.map((wide, at) => {
      return `<col min="${at + 1}" max="${at + 1}" width="${wide}" customWidth="1"/>`;
    });
    const foot = `&L${title.slice(0, 100).replaceAll("&", "&&")}&RPage &P of &N`;
    return (
      `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
      `<sheetViews><sheetView workbookViewId="0">${pane(lines)}</sheetView></sheetViews>` +
      `<cols>${columns.join("")}</cols><sheetData>${rows.join("")}</sheetData>` +
      `<autoFilter ref="${area(lines).join(":").replaceAll("$", "")}"/>` +
      '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>' +
      `<headerFooter><oddFooter>${xml(foot)}</oddFooter></headerFooter></worksheet>`
    );
  }

  /**
   * @param {string} name
   * @param {string} rest
   * @param {string} sheet
   * @param {string[]} ends
   */
  function defined(name, rest, sheet, ends) {
    return `<definedName name="${name}" ${rest}>${sheet}!${ends.join(":")}</definedName>`;
  }

  /** @param {Sheet[]} sheets */
  function workbook(sheets) {
    const list = sheets.map(({ name }, at) => {
      return `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`;
    });
    const names = sheets.flatMap(({ name, lines }, at) => [
      defined("_xlnm._FilterDatabase", `localSheetId="${at}" hidden="1"`, name, area(lines)),
      defined("_xlnm.Print_Titles", `localSheetId="${at}"`, name, ["$1", "$1"]),
    ]);
    return (
      `<workbook xmlns="${MAIN}" xmlns:r="${PARTS}"><sheets>${list.join("")}</sheets>` +
      `<definedNames>${names.join("")}</definedNames></workbook>`
    );
  }

  /** @param {[string, string][]} parts Kind and target of each. */
  function relationships(parts) {
    const each = parts.map(([kind, target], at) => {
      return `<Relationship Id="rId${at + 1}" Type="${kind}" Target="${target}"/>`;
    });
    const start = `<Relationships xmlns="${SCHEMAS}/package/2006/relationships">`;
    return `${start}${each.join("")}</Relationships>`;
  }

  /** @param {[string, string][]} parts Path and type of each. */
  function types(parts) {
    const each = parts.map(([path, type]) => {
      return `<Override PartName="/${path}" ContentType="${type}+xml"/>`;
    });
    return (
      `<Types xmlns="${SCHEMAS}/package/2006/content-types">` +
      `<Default Extension="rels" ContentType="${PACKAGE}.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>${each.join("")}</Types>`
    );
  }

  /** @param {string} title */
  function properties(title) {
    return (
      `<cp:coreProperties xmlns:cp="${SCHEMAS}/package/2006/metadata/core-properties"` +
      ' xmlns:dc="http://purl.org/dc/elements/1.1/">' +
      `<dc:title>${xml(title)}</dc:title><dc:language>en-GB</dc:language></cp:coreProperties>`
    );
  }

  /**
   * The parts of a workbook: path -> XML.
   * @param {SheetTable} table
   * @returns {Record<string, string>}
   */
  function parts({ title, head, rows, notes }) {
    const lines = [["About this file"], ...notes.map((note) => [note])];
    const comparison = { name: "Comparison", lines: [head, ...rows], widest: WIDE };
    const about = { name: "About", lines, widest: PROSE };
    const texts = numbered([comparison, about]);
    return {
      "[Content_Types].xml": types([
        ["docProps/core.xml", `${PACKAGE}.core-properties`],
        ["xl/workbook.xml", `${WORKBOOK}.sheet.main`],
        ["xl/styles.xml", `${WORKBOOK}.styles`],
        ["xl/sharedStrings.xml", `${WORKBOOK}.sharedStrings`],
        ["xl/worksheets/sheet1.xml", `${WORKBOOK}.worksheet`],
        ["xl/worksheets/sheet2.xml", `${WORKBOOK}.worksheet`],
      ]),
      "_rels/.rels": relationships([
        [`${PARTS}/officeDocument`, "xl/workbook.xml"],
        [`${SCHEMAS}/package/2006/relationships/metadata/core-properties`, "docProps/core.xml"],
      ]),
      "docProps/core.xml": properties(title),
      "xl/workbook.xml": workbook([comparison, about]),
      "xl/_rels/workbook.xml.rels": relationships([
        [`${PARTS}/worksheet`, "worksheets/sheet1.xml"],
        [`${PARTS}/worksheet`, "worksheets/sheet2.xml"],
        [`${PARTS}/styles`, "styles.xml"],
        [`${PARTS}/sharedStrings`, "sharedStrings.xml"],
      ]),
      "xl/styles.xml": STYLES,
      "xl/sharedStrings.xml": strings(texts.keys()),
      "xl/worksheets/sheet1.xml": worksheet(comparison, title, texts),
      "xl/worksheets/sheet2.xml": worksheet(about, title, texts),
    };
  }

  /** By RFC 4180, with the mark by which Excel knows UTF-8. @param {SheetTable} table */
  function csv({ head, rows }) {
    const lines = [head, ...rows].map((cells) =>
      cells.map((cell) => `"${harmless(cell).replaceAll('"', '""')}"`).join(","),
    );
    const type = "text/csv;charset=utf-8";
    return new Blob(["\ufeff", ...lines.map((one) => `${one}\r\n`)], { type });
  }

  /** A workbook that can be sorted, filtered and printed at once. @param {SheetTable} table */
  function xlsx(table) {
    const files = Object.entries(parts(table)).map(([path, content]) => {
      return [path, fflate.strToU8(START + content)];
    });
    // A zip knows no zone and counts from 1980: the same hour by every clock.
    const zip = fflate.zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1) });
    return new Blob([zip], { type: `${WORKBOOK}.sheet` });
  }

  return { csv, xlsx };
})();

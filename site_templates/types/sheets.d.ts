/**
 * What makes a spreadsheet of the view on screen. Classic scripts, as types/search.d.ts says. Not
 * shipped with the site.
 */

/** A table, each row as long as its head. A cell can have several lines. */
interface SheetTable {
  title: string;
  head: string[];
  rows: string[][];
  /** What to know: on a sheet of its own in a workbook; a CSV file has no place for it. */
  notes: string[];
}

declare var handrailSheets: {
  csv(table: SheetTable): Blob;
  xlsx(table: SheetTable): Blob;
};

/** The few parts of fflate that are used. */
declare var fflate: {
  strToU8(text: string): Uint8Array<ArrayBuffer>;
  zipSync(
    files: Record<string, Uint8Array<ArrayBuffer>>,
    options: { mtime: Date },
  ): Uint8Array<ArrayBuffer>;
};

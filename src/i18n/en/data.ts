import { customers, files, orders, rows } from "./nouns";

/** Data sets, reconciliation, settings. Counts come twice: as a number for the grammar, and as written for the reader. */
export const data = {
  title: "Data",
  add: "Add a data set",
  none: "No data set yet.",
  sets: {
    title: "Data sets",
    open: "Open",
    openNow: "Open now",
    openNamed: (name: string) => `Open ${name}`,
    rename: "Rename",
    renameNamed: (name: string) => `Rename ${name}`,
    delete: "Delete",
    deleteNamed: (name: string) => `Delete ${name}`,
    name: "Name",
    save: "Save",
    cancel: "Cancel",
    nameNeeded: "A data set needs a name.",
    sample: "sample",
    files,
    orders,
    customers,
    imported: (when: string) => `imported ${when}`,
    unsaved: "not stored",
    deleteTitle: (name: string) => `Delete “${name}”?`,
    deleteBody: (orders: string, customers: string) =>
      `${orders} and ${customers} are removed from this browser, with the settings and how the columns are read. This cannot be undone.`,
    deleteFiles: (files: string) => `The files you imported (${files}) stay on your disk: you can import them again.`,
    deleteSample: "The sample data can be loaded again at any time.",
    deleteConfirm: "Delete for good",
    deleteKeep: "Keep it",
  },
  lastImport: {
    title: "Last import",
    made: (files: string, when: string) => `${files} became this data set on ${when}.`,
    added: (files: string, when: string) => `${files} came to this data set on ${when}.`,
    addedNow: (files: string) => `Added: ${files}`,
    elsewhere: (name: string) => `Into “${name}”.`,
    undo: "Undo this import",
    undoMade: "Undo removes the data set again.",
    undoAdded:
      "Undo puts the data set back to what it was before; its name and settings stay. Possible until the next import.",
    undoing: "Undoing…",
  },
  refused: {
    title: (count: number, text: string) =>
      count === 1 ? `${text} row of the last import was refused` : `${text} rows of the last import were refused`,
    lead: "Download them as they stand in the files, mend them, and import that file: its orders are added. Possible while this tab stays open.",
  },
  reconciliation: {
    title: "Reconciliation",
    /** What stands before and after the amount that is counted. */
    headline: (read: string) => ({ before: "", after: ` of the ${read} in the files is counted` }),
    headlineAll: { before: "All of the ", after: " in the files is counted" },
    subtitle: "From what stands in the files to what the figures are made of, every row in one place only.",
    line: "Line",
    rows: "Rows",
    orders: "Orders",
    amount: "Amount",
    read: "Read from the files",
    refused: "Refused: could not be read",
    excluded: "Left out: does not count as a sale",
    refunds: "Refunds taken off",
    used: "Counted",
    customers,
    after: "After the end of observation",
    afterNote: "Counted in the file's total above, but in none of the figures.",
    observed: "In the figures",
    refundDocuments: (count: number, text: string) =>
      count === 1
        ? `${text} refund document of a kept customer is among the counted rows.`
        : `${text} refund documents of kept customers are among the counted rows.`,
    refundTotal: (amount: string) =>
      `Refunds of kept customers come to ${amount}, by column and by document; the amount counted is net of them.`,
    otherCurrencies: (list: string) => `In currencies that are left out, and in no sum above: ${list}.`,
    otherCurrency: (orders: string, amount: string) => `${orders} of ${amount}`,
    adds: "The lines add up: rows and amount, to the last minor unit.",
    addsNot: "The lines do not add up. This is a fault in Perennial; please report it with the file's shape.",
    showPlaces: (cause: string) => `Show where: ${cause}`,
    places: "Where they are",
    placesShown: (shown: string, total: string) => `The first ${shown} of ${total} places`,
    file: "File",
    fileLine: "Line",
    cell: "Cell",
    download: "Download as CSV",
    downloadNamed: (cause: string) => `Download the places as CSV: ${cause}`,
    more: (count: string) => `and ${count} more in the download`,
    causes: {
      dateMissing: { name: "No date", hint: "The date cell is blank." },
      dateUnreadable: { name: "Date could not be read", hint: "The cell is no date, or a day that does not exist." },
      amountMissing: { name: "No amount", hint: "The amount cell is blank." },
      amountUnreadable: { name: "Amount could not be read", hint: "The cell is no number." },
      tooManyColumns: {
        name: "More cells than columns",
        hint: "A separator inside a cell that is not quoted splits it in two.",
      },
      quoteUnclosed: { name: "Quotation mark not closed", hint: "The row cannot be told from the next one." },
      nobody: {
        name: "No identified customer",
        hint: "Blank, guest, walk-in or masked buyers. They are never merged into one customer.",
      },
      status: {
        name: "Status that is no sale",
        hint: "Cancelled, failed, unpaid: the statuses left unticked at import.",
      },
      cancelled: {
        name: "Cancelled",
        hint: "A date of cancellation stands on the order, or it is a cancellation document.",
      },
      refundOfUnknown: {
        name: "Refund to someone with no kept order",
        hint: "The purchase is not in the files, so there is nothing to take it off from.",
      },
      otherCurrency: {
        name: "In another currency",
        hint: "Orders in a currency that is left out. Their money stands in no sum here.",
      },
      replaced: {
        name: "Replaced by a newer export",
        hint: "The same order stands differently in a file imported later; that word holds.",
      },
      repeatedAcrossFiles: {
        name: "Repeated in another file",
        hint: "The same order stands in two files; it counts once.",
      },
      summaryRow: { name: "Summary row", hint: "A total or a repeated header between the orders." },
      refundColumn: { name: "Refund column", hint: "What the file says was paid back on kept orders." },
    },
  },
  settings: {
    title: "Settings of this data set",
    currency: "Currency",
    currencyHint: "A label only: amounts are shown in it, nothing is converted.",
    margin: "Margin, %",
    marginHint:
      "Profit per 100 of revenue, where the file has no cost. At 100% the figures are revenue, and are called so.",
    marginInvalid: "A number from 0 to 100.",
    marginUnused: "A cost is known for every order, so profit is revenue less cost, and this is not needed.",
    end: "End of observation",
    endHint: (day: string) =>
      `Figures look back from ${day}. Later orders are counted in none of them. Blank: the day of the last order.`,
    endInvalid: (first: string) => `A day on or after the first order, ${first}.`,
    endReset: "Use the last order",
    isRevenue: "Figures are shown as revenue.",
    isProfit: (margin: string) => `Figures are shown as profit: ${margin} of revenue.`,
    isProfitWithCost: (orders: string, margin: string) =>
      `Figures are shown as profit: revenue less cost for ${orders} of known cost, ${margin} of revenue for the others.`,
    isProfitOfCost: (orders: string) => `Figures are shown as profit: revenue less the cost of all ${orders}.`,
  },
  files: {
    title: "Files",
    rows,
    encoding: (name: string) => `encoding ${name}`,
    delimiter: (name: string) => `separated by ${name}`,
    header: (line: string) => `column names in line ${line}`,
    workbook: (sheet: string) => `Excel workbook, sheet ${sheet}`,
    gzip: "unpacked from .gz",
    again:
      "Without the files, the name, the currency's label and the settings above can be changed. To have columns, dates, statuses or customers read differently, import the files again: they are proposed as last time, everything can be changed there, and orders that are here already count once.",
    delimiters: { ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar" },
  },
};

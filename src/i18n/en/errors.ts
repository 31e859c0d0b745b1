/** What happened, and what to do about it. `detail` is what the importer found: a header, a code, a name. */
export const errors = {
  whatToDo: "What to do",
  whereFile: (file: string) => `In ${file}`,
  whereLine: (file: string, line: string) => `In ${file}, line ${line}`,
  found: (what: string) => `Found: ${what}`,
  /** What a file was recognised as, and what to export in its place. */
  isReport: (what: string) => `It was recognised as: ${what}.`,
  insteadReport: (what: string) => `Export instead: ${what}.`,
  mostly: (cause: string) => `Most rows: ${cause}`,
  kept: "Data sets that were here before are untouched.",
  dismiss: "Close this message",
  import: {
    emptyFile: {
      title: "The file is empty",
      happened: "There is not a single character in it.",
      todo: "Export the orders again, check that the file is larger than 0 bytes, and add it here.",
    },
    binaryFile: {
      title: "This is not a text file",
      happened: "It holds bytes that no table of text has: a picture, a PDF or a zipped archive looks like this.",
      todo: "Unzip an archive first. Otherwise export the orders as CSV from your shop, and add that file.",
    },
    spreadsheetFile: {
      title: "This kind of workbook cannot be read",
      happened:
        "It is an old Excel file (.xls), an .ods, a workbook with a password, or a damaged one. An .xlsx works.",
      todo: "Open it in Excel or Google Sheets and save it as .xlsx (File → Save As → Excel Workbook), or as CSV UTF-8, and add that. Or select the cells in the sheet, copy them, and choose “Paste cells instead”.",
    },
    headerOnly: {
      title: "The file has a header and no rows",
      happened: "The names of the columns are there, but no order stands below them.",
      todo: "Widen the dates or take away the filter in your shop's export, then export again.",
    },
    noHeader: {
      title: "No row with column names was found",
      happened: "None of the first rows looks like names of columns.",
      todo: "Put a row such as “Customer, Date, Amount” above the first order, and add the file again.",
    },
    noCustomerColumn: {
      title: "No column says who bought",
      happened: "Lifetime value belongs to a customer, and no column was chosen as the customer.",
      todo: "Choose the column with the customer's code, e-mail, phone, user name or name. If the file has none, export orders with the customer's details.",
    },
    noDateColumn: {
      title: "No column says when it was bought",
      happened: "No column was chosen as the date of the order.",
      todo: "Choose the column with the day of the order. If the file has none, export orders with their date.",
    },
    noAmountColumn: {
      title: "No column says how much was paid",
      happened: "No column was chosen as an amount, and quantity with unit price is not complete either.",
      todo: "Choose the order total, the line total, or both quantity and unit price.",
    },
    noUsableRows: {
      title: "No row could be used",
      happened: "Every row was refused or left out, so there is no order to count.",
      todo: "Check the columns chosen for date and amount, the order of day and month, and which statuses count as sales.",
    },
    cellTooLong: {
      title: "One cell goes on for megabytes",
      happened: "A quotation mark opens and is not closed, so the rest of the file reads as one cell.",
      todo: "Open the file at the line named here, close or delete the quotation mark, and add it again.",
    },
    severalCurrencies: {
      title: "The amounts are in more than one currency",
      happened: "Adding them up would give a sum in no currency at all.",
      todo: "Choose whether only one of them counts, or convert the others at rates you type.",
    },
    noBuyerInFile: {
      title: "This report does not say who bought",
      happened:
        "It holds orders and no buyer, so what a customer is worth cannot be worked out from it. Amazon's All Orders report is such a one.",
      todo: "Export the report named below instead and add it here. With Amazon: Seller Central → Reports → Fulfilment → “Amazon Fulfilled Shipments”; it covers 31 days at a time, so add all the files together.",
    },
    wrongReport: {
      title: "This report holds no orders",
      happened: "It was recognised by its columns, and orders with a buyer, a date and money are not in it.",
      todo: "Export the report named below instead and add it here.",
    },
    customerList: {
      title: "This is a list of customers, not of orders",
      happened:
        "It was recognised by its columns as a list that Perennial has exported. Each row is a customer: counted as an order, every figure would be wrong.",
      todo: "Add the shop's own order export here. The list itself can be used on the Campaigns screen, as the customers of a campaign.",
    },
    sheetMissing: {
      title: "The workbook has no such sheet",
      happened: "The sheet that was chosen is not in the file any more, or no sheet has any cells.",
      todo: "Add the file again and choose one of its sheets.",
    },
    unreadableFile: {
      title: "The file could not be read",
      happened:
        "The browser gave no bytes: the file was moved, renamed, locked by another program, or is still being downloaded.",
      todo: "Close it in other programs, check that it is still in its folder, and choose it again.",
    },
  },
  /** The same codes where the importer knows more. */
  variants: {
    nobodyKnown: {
      title: "Nobody knows who bought",
      happened:
        "Every order is of a walk-in, has no customer, or a masked one, so what each customer is worth cannot be worked out.",
      todo: "Export again with a column of customer codes, phones or e-mails, or choose another column as the customer. At a till, ask for the phone number with the sale.",
    },
    customerSummary: {
      title: "This is a list of customers, not of orders",
      happened:
        "Each row is one customer, with the number of its orders. Counted as an order, every figure would be wrong: Perennial works out what customers are worth from the single orders.",
      todo: "Export the orders themselves (or their lines), one row each with a customer, a date and an amount, and add that file.",
    },
    brokenQuotes: {
      title: "The quotation marks are broken",
      happened: "Quotation marks open and close in places where no cell begins or ends, so rows run into each other.",
      todo: "Open the file in Excel or Google Sheets, check the line named here, and save it again as CSV UTF-8. Or export it again.",
    },
    damagedText: {
      title: "The text of the file is damaged",
      happened: "It begins as UTF-8 and then breaks off in the middle of a letter: names would come out garbled.",
      todo: "Export it again. If you joined files by hand, save all of them as CSV UTF-8 first, or add them here one beside the other.",
    },
    longRow: {
      title: "One row goes on for megabytes",
      happened: "The rows of the file do not end where lines end, so it cannot be told apart into rows.",
      todo: "Open the file in Excel or Google Sheets, save it again as CSV UTF-8, and add that.",
    },
  },
  store: {
    quota: {
      title: "No room left to keep the data",
      happened: "The browser refused to store this much. The figures stay on the screen until this tab is closed.",
      todo: "Delete data sets you no longer need, or make room on the disk, and import again.",
    },
    unavailable: {
      title: "This browser keeps nothing",
      happened: "Storage is switched off here, as in some private windows. The figures stay until this tab is closed.",
      todo: "Open Perennial in an ordinary window to find the data again tomorrow.",
    },
    newerVersion: {
      title: "The stored data is from a newer Perennial",
      happened: "A newer version wrote it; this one leaves it alone so as not to damage it.",
      todo: "Reload the page to get the newest version, or open the newer file.",
    },
    blocked: {
      title: "Another tab is holding the data",
      happened: "Perennial is open in another tab with an older version, and it must let go first.",
      todo: "Close the other tabs with Perennial, then reload this one.",
    },
    damaged: {
      title: "This data set cannot be read back",
      happened: "Parts of it are missing from the browser's storage. Other data sets are not affected.",
      todo: "Delete this data set and import its files again.",
    },
    unknown: {
      title: "The data could not be stored",
      happened: "The browser's storage reported an error.",
      todo: "Reload the page and try again. If it happens again, import the files once more: your files are unchanged.",
    },
  },
  unexpected: {
    title: "Something went wrong here",
    happened: "This is a fault in Perennial, not in your file.",
    todo: "Reload the page and try again. If it happens again, report it with the words below.",
  },
};

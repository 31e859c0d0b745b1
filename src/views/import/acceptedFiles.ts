/** What the file dialogs offer; a drop is judged by its bytes. */
export const acceptedFiles = ".csv,.tsv,.txt,.gz,.xlsx";

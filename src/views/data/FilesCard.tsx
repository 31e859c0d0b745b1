import { useI18n } from "../../i18n";
import type { FileRead } from "../../ingest";
import { Card } from "../../ui";

/** How each file was read. A list and not a table: it needs no frame of its own on a phone. */
export function FilesCard({ files }: { readonly files: readonly FileRead[] }) {
  const { t, f } = useI18n();
  const words = t.data.files;

  const facts = (file: FileRead): string[] => {
    const workbook = file.facts?.container === "workbook";
    const written = workbook
      ? [words.workbook(file.facts?.sheet ?? "")]
      : [words.encoding(file.encoding.toUpperCase()), words.delimiter(words.delimiters[file.delimiter])];
    return [
      words.rows(file.rows, f.integer(file.rows)),
      f.bytes(file.bytes),
      ...(file.facts?.container === "gzip" ? [words.gzip] : []),
      ...written,
      words.header(f.integer(file.headerLine)),
    ];
  };
  // Two files can be alike in everything: they are told apart by their place.
  const listed = files.map((file, place) => ({ file, key: `${place}:${file.name}` }));

  return (
    <Card title={words.title} testId="files">
      <ul className="d-sets">
        {listed.map(({ file, key }) => (
          <li key={key} className="d-set">
            <p className="d-set-name">{file.name}</p>
            <p className="d-set-facts">{facts(file).join(" · ")}</p>
          </li>
        ))}
      </ul>
      <p className="p-muted p-small d-files-note">{words.again}</p>
    </Card>
  );
}

import { useI18n } from "../../i18n";
import type { FileRead } from "../../ingest";
import { Card } from "../../ui";

/** How each file was read. A list and not a table: it needs no frame of its own on a phone. */
export function FilesCard({ files }: { readonly files: readonly FileRead[] }) {
  const { t, f } = useI18n();
  const words = t.data.files;
  return (
    <Card title={words.title}>
      <ul className="d-sets">
        {files.map((file) => (
          <li key={`${file.name}:${file.bytes}`} className="d-set">
            <p className="d-set-name">{file.name}</p>
            <p className="d-set-facts">
              {[
                words.rows(file.rows, f.integer(file.rows)),
                f.bytes(file.bytes),
                words.encoding(file.encoding.toUpperCase()),
                words.delimiter(words.delimiters[file.delimiter]),
                words.header(f.integer(file.headerLine)),
              ].join(" · ")}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

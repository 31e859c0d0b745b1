import { useI18n } from "../../i18n";
import type { FileRead } from "../../ingest";
import { Card } from "../../ui";

/** How each file was read. */
export function FilesCard({ files }: { readonly files: readonly FileRead[] }) {
  const { t, f } = useI18n();
  const words = t.data.files;
  return (
    <Card title={words.title}>
      <div className="p-scroll-x">
        <table className="p-table">
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col" className="p-num">
                {words.rows}
              </th>
              <th scope="col" className="p-num">
                {words.size}
              </th>
              <th scope="col">{words.encoding}</th>
              <th scope="col">{words.delimiter}</th>
              <th scope="col" className="p-num">
                {words.header}
              </th>
            </tr>
          </thead>
          <tbody>
            {files.map((file) => (
              <tr key={`${file.name}:${file.bytes}`}>
                <td className="d-file">{file.name}</td>
                <td className="p-num">{f.integer(file.rows)}</td>
                <td className="p-num">{f.bytes(file.bytes)}</td>
                <td>{file.encoding.toUpperCase()}</td>
                <td>{words.delimiters[file.delimiter]}</td>
                <td className="p-num">{f.integer(file.headerLine)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

import { useState } from "react";
import { useI18n } from "../../i18n";
import type { DatasetMeta } from "../../state";
import { DeleteConfirm } from "./DeleteConfirm";
import { RenameForm } from "./RenameForm";
import { wallClock } from "./wallClock";

interface DatasetRowProps {
  readonly dataset: DatasetMeta;
  readonly isOpen: boolean;
  /** It lives in this tab only. */
  readonly isUnsaved: boolean;
  readonly onOpen: () => void;
  readonly onRename: (name: string) => void;
  readonly onDelete: () => void;
}

/** One data set: what is in it, and open, rename, delete. */
export function DatasetRow({ dataset, isOpen, isUnsaved, onOpen, onRename, onDelete }: DatasetRowProps) {
  const { t, f } = useI18n();
  const words = t.data.sets;
  const [doing, setDoing] = useState<"rename" | "delete" | null>(null);
  const facts = [
    f.dateRange(dataset.firstOrder, dataset.lastOrder),
    words.orders(dataset.orders, f.integer(dataset.orders)),
    words.customers(dataset.customers, f.integer(dataset.customers)),
    words.files(dataset.files.length, f.integer(dataset.files.length)),
    words.imported(f.date(wallClock(dataset.importedAt))),
  ];
  return (
    <li className="d-set" aria-current={isOpen ? "true" : undefined}>
      <div className="d-set-head">
        {doing === "rename" ? (
          <RenameForm
            name={dataset.name}
            onCancel={() => setDoing(null)}
            onSave={(name) => {
              setDoing(null);
              if (name !== dataset.name) onRename(name);
            }}
          />
        ) : (
          <p className="d-set-name">
            {dataset.name}
            {isOpen && <span className="d-tag">{words.openNow}</span>}
            {isUnsaved && <span className="d-tag d-tag-care">{words.unsaved}</span>}
            {dataset.sample && <span className="d-tag d-tag-care">{words.sample}</span>}
          </p>
        )}
        <div className="p-actions d-set-actions">
          {!isOpen && (
            <button type="button" className="p-link" aria-label={words.openNamed(dataset.name)} onClick={onOpen}>
              {words.open}
            </button>
          )}
          {doing !== "rename" && (
            <button
              type="button"
              className="p-link"
              aria-label={words.renameNamed(dataset.name)}
              onClick={() => setDoing("rename")}
            >
              {words.rename}
            </button>
          )}
          <button
            type="button"
            className="p-link"
            aria-label={words.deleteNamed(dataset.name)}
            onClick={() => setDoing("delete")}
          >
            {words.delete}
          </button>
        </div>
      </div>
      <p className="d-set-facts">{facts.join(" · ")}</p>
      {doing === "delete" && (
        <DeleteConfirm
          dataset={dataset}
          onKeep={() => setDoing(null)}
          onConfirm={() => {
            setDoing(null);
            onDelete();
          }}
        />
      )}
    </li>
  );
}

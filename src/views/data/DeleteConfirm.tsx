import { Button } from "@mantine/core";
import { useEffect, useId, useRef } from "react";
import { useI18n } from "../../i18n";
import type { DatasetMeta } from "../../state";

interface DeleteConfirmProps {
  readonly dataset: DatasetMeta;
  readonly onConfirm: () => void;
  readonly onKeep: () => void;
}

/** Names what is lost and what is not before anything is deleted. */
export function DeleteConfirm({ dataset, onConfirm, onKeep }: DeleteConfirmProps) {
  const { t, f } = useI18n();
  const words = t.data.sets;
  const id = useId();
  const keep = useRef<HTMLButtonElement>(null);
  // The harmless answer has the focus: a stray Enter deletes nothing.
  useEffect(() => keep.current?.focus(), []);
  const orders = words.orders(dataset.orders, f.integer(dataset.orders));
  const customers = words.customers(dataset.customers, f.integer(dataset.customers));
  return (
    <div
      className="d-delete"
      role="alertdialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-body`}
      onKeyDown={(event) => event.key === "Escape" && onKeep()}
    >
      <p id={`${id}-title`} className="d-delete-title">
        {words.deleteTitle(dataset.name)}
      </p>
      <p id={`${id}-body`}>
        {words.deleteBody(orders, customers)}{" "}
        {dataset.sample ? words.deleteSample : words.deleteFiles(dataset.files.map((file) => file.name).join(", "))}
      </p>
      <div className="p-actions">
        <Button variant="default" ref={keep} onClick={onKeep}>
          {words.deleteKeep}
        </Button>
        <Button className="d-danger" onClick={onConfirm}>
          {words.deleteConfirm}
        </Button>
      </div>
    </div>
  );
}

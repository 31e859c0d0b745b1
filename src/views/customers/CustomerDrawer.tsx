import "@mantine/core/styles/CloseButton.css";
import "@mantine/core/styles/Paper.css";
import "@mantine/core/styles/Overlay.css";
import "@mantine/core/styles/ModalBase.css";
import "@mantine/core/styles/Drawer.css";
import "./detail.css";
import { Drawer } from "@mantine/core";
import { useState } from "react";
import type { AlivePoint, Analysis, LineTable, OrderTable } from "../../engine";
import { useI18n } from "../../i18n";
import type { DatasetMeta } from "../../state";
import type { ForecastStatus } from "../shared/forecastStatus";
import { CustomerDetail } from "./CustomerDetail";
import { customerName } from "./customerName";

interface CustomerDrawerProps {
  readonly dataset: DatasetMeta;
  readonly orders: OrderTable;
  readonly lines: LineTable;
  readonly analysis: Analysis;
  readonly status: ForecastStatus;
  readonly aliveHistory: (customer: number) => Promise<readonly AlivePoint[]>;
  readonly hideNames: boolean;
  readonly onHideNames: (hide: boolean) => void;
  readonly selected: number | null;
  readonly onSelect: (customer: number | null) => void;
  readonly fullPage: boolean;
  /** When the drawer has gone: the focus is free. */
  readonly onClosed: (customer: number) => void;
}

/** One customer beside the list, or over the whole page on a phone. */
export function CustomerDrawer(props: CustomerDrawerProps) {
  const { t, f } = useI18n();
  const { selected, orders, analysis, hideNames } = props;
  // The drawer slides out with the customer it had.
  const [last, setLast] = useState(selected);
  if (selected !== null && selected !== last) setLast(selected);
  const customer = selected ?? last;
  const known = customer !== null && customer >= 0 && customer < orders.customerCount;
  const name = known ? customerName({ orders, table: analysis.table, hideNames, t, f }, customer) : null;
  return (
    <Drawer.Root
      opened={selected !== null}
      onClose={() => props.onSelect(null)}
      onExitTransitionEnd={() => {
        if (customer !== null) props.onClosed(customer);
      }}
      returnFocus={false}
      position="right"
      size={props.fullPage ? "100%" : 700}
      padding={0}
    >
      <Drawer.Overlay backgroundOpacity={0.25} />
      <Drawer.Content>
        {/* Not the library's header: in a dialog it would pass for the page's banner. */}
        <div className="cust-drawer-header">
          <Drawer.Title className="cust-drawer-title">{name?.title ?? t.customers.detail.label}</Drawer.Title>
          <Drawer.CloseButton size="lg" aria-label={t.customers.detail.close} />
        </div>
        <Drawer.Body className="cust-drawer-body">
          {customer !== null && <CustomerDetail {...props} customer={customer} name={name} />}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}

import * as headers from "./headers";
import { csv, goodsOf, isoTime, type MadeExport, makeShop, type Order, rowOf, type Shop, truthOf } from "./shop";

type Cells = Record<string, string | number>;

const money = (value: number): string => value.toFixed(2);
const net = (order: Order): number => goodsOf(order) - order.discount;

function refundOf(order: Order): number {
  if (order.fate === "returned") return net(order);
  return order.fate === "partlyReturned" ? Math.round(net(order) * 50) / 100 : 0;
}

/**
 * Shopify: the order's cells on its first row only; an order without an e-mail is known by its phone where that stands
 * beside an e-mail elsewhere. `tail` cuts the header as older exports did; `repeats` writes status and e-mail on every row.
 */
export function shopify(
  seed: number,
  options: { drop?: readonly string[]; repeats?: boolean; serials?: boolean } = {},
): MadeExport {
  const shop = makeShop(seed, 1000);
  const header = headers.shopify.filter((name) => !(options.drop ?? []).includes(name));
  const status = { sale: "paid", cancelled: "voided", returned: "refunded", partlyReturned: "partially_refunded" };
  const date = (time: number): string =>
    options.serials === true ? String(time / 86_400_000 + 25_569) : `${isoTime(time)} +0700`;
  const rows = shop.orders.flatMap((order) => {
    const person = shop.people[order.person];
    const contact: Cells = {
      Email: person === undefined ? "" : order.number % 5 === 0 ? "" : person.email,
      "Financial Status": status[order.fate],
      "Paid at": date(order.time),
    };
    return order.lines.map((line, i) => {
      const first: Cells = {
        ...contact,
        Currency: "USD",
        Subtotal: money(net(order)),
        Shipping: money(order.shipping),
        Taxes: "1.00",
        Total: money(net(order) + order.shipping + 1),
        "Discount Code": order.discount > 0 ? "HE2026" : "",
        "Discount Amount": money(order.discount),
        "Created at": date(order.time),
        "Billing Name": person?.name ?? "",
        "Billing Zip": "'70000",
        "Billing Phone": person === undefined ? "" : `+84 ${person.phone.slice(1)}`,
        "Cancelled at": order.fate === "cancelled" ? date(order.time) : "",
        "Refunded Amount": money(refundOf(order)),
        Id: String(5_000_000_000_000 + order.number),
        Source: order.number % 2 === 0 ? "web" : "pos",
      };
      const cells: Cells = {
        Name: `#${order.number}`,
        ...(i === 0 ? first : options.repeats === true ? contact : {}),
        "Created at": date(order.time),
        "Lineitem quantity": line.quantity,
        "Lineitem name": line.product,
        "Lineitem price": money(line.price),
        "Lineitem sku": line.sku,
        "Lineitem discount": "0.00",
      };
      return rowOf<string | number>(
        header,
        Object.fromEntries(Object.entries(cells).filter(([name]) => header.includes(name))),
        "",
      );
    });
  });
  return {
    platform: "Shopify",
    files: [{ name: "orders_export.csv", content: csv([header, ...rows]) }],
    truth: truthOf(shop, {
      key: ({ person }) => (person < 0 ? null : String(person)),
      counts: ({ fate }) => fate === "sale" || fate === "partlyReturned",
      total: net,
      refund: header.includes("Refunded Amount") ? refundOf : () => 0,
    }),
  };
}

const wooStatus = { sale: "completed", cancelled: "cancelled", returned: "refunded", partlyReturned: "processing" };
const isWooSale = ({ fate }: Order): boolean => fate === "sale" || fate === "partlyReturned";

/** WooCommerce Analytics: no e-mail, people are known by their names only. */
export function wooAnalytics(seed: number): MadeExport {
  const shop = makeShop(seed, 1000);
  const nameOf = ({ person }: Order): string | null => shop.people[person]?.name ?? null;
  const rows = shop.orders.map((order) =>
    rowOf<string | number>(
      headers.wooAnalytics,
      {
        Date: isoTime(order.time),
        "Order #": order.number,
        "N. Revenue (formatted)": `$${money(net(order))}`,
        Status: wooStatus[order.fate],
        Customer: nameOf(order) ?? "",
        "Customer type": "returning",
        "Product(s)": order.lines.map(({ quantity, product }) => `${quantity}× ${product}`).join(", "),
        "Items sold": order.lines.reduce((sum, { quantity }) => sum + quantity, 0),
        "Coupon(s)": order.discount > 0 ? "he2026" : "",
        "Net Sales": money(net(order)),
        Attribution: order.number % 3 === 0 ? "Organic: Google" : "Direct",
      },
      "",
    ),
  );
  return {
    platform: "WooCommerce",
    files: [{ name: "wc-orders-report.csv", content: csv([headers.wooAnalytics, ...rows]) }],
    truth: truthOf(shop, { key: nameOf, counts: isWooSale, total: net, refund: () => 0 }),
  };
}

export function wooLines(seed: number): MadeExport {
  const shop = makeShop(seed, 1000);
  const lineRefund = (order: Order, i: number): number =>
    order.fate === "partlyReturned" && i === 0 ? (order.lines[0]?.price ?? 0) : 0;
  const rows = shop.orders.flatMap((order) =>
    order.lines.map((line, i) => {
      const person = shop.people[order.person];
      const words = person?.name.split(" ") ?? [];
      return rowOf<string | number>(
        headers.wooLines,
        {
          "Order Number": order.number,
          "Order Status": wooStatus[order.fate],
          "Order Date": isoTime(order.time).slice(0, 16),
          "First Name (Billing)": words[words.length - 1] ?? "",
          "Last Name (Billing)": words.slice(0, -1).join(" "),
          "Email (Billing)": person?.email.toUpperCase() ?? "",
          "Phone (Billing)": person?.phone ?? "",
          "City (Billing)": person?.province ?? "",
          "Item #": i + 1,
          SKU: line.sku,
          Name: line.product,
          Quantity: line.quantity,
          "Quantity (- Refund)": line.quantity,
          "Item Cost": money(line.price),
          "Order Line (w/o tax)": money(line.price * line.quantity),
          "Order Line Tax": "0.00",
          "Order Line Total": money(line.price * line.quantity),
          "Order Line Total Refunded": money(lineRefund(order, i)),
          "Order Line Total (- Refund)": money(line.price * line.quantity - lineRefund(order, i)),
          "Image URL": "https://example.vn/a.jpg",
        },
        "",
      );
    }),
  );
  return {
    platform: "WooCommerce (order export)",
    files: [{ name: "orders.csv", content: csv([headers.wooLines, ...rows]) }],
    truth: truthOf(shop, {
      key: ({ person }) => (person < 0 ? null : String(person)),
      counts: isWooSale,
      total: goodsOf,
      refund: (order) => lineRefund(order, 0),
    }),
  };
}

export function wooSnake(seed: number): MadeExport {
  const shop = makeShop(seed, 1000);
  const total = (order: Order): number => net(order) + order.shipping;
  const rows = shop.orders.map((order) => {
    const person = shop.people[order.person];
    const words = person?.name.split(" ") ?? [];
    const [line] = order.lines;
    return rowOf<string | number>(
      headers.wooSnake,
      {
        order_id: order.number,
        order_number: order.number,
        order_date: isoTime(order.time),
        status: `wc-${wooStatus[order.fate]}`,
        order_total: money(total(order)),
        order_subtotal: money(goodsOf(order)),
        shipping_total: money(order.shipping),
        order_currency: "USD",
        payment_method: "cod",
        payment_method_title: "Cash on delivery",
        // Guests are customer 0, and known by their phone all the same.
        customer_id: order.person < 0 ? 0 : order.person + 1,
        billing_first_name: words[words.length - 1] ?? "",
        billing_last_name: words.slice(0, -1).join(" "),
        billing_phone: person?.phone ?? "",
        billing_city: person?.province ?? "",
        "Product Item 1 Name": line?.product ?? "",
        "Product Item 1 SKU": line?.sku ?? "",
        "Product Item 1 Quantity": line?.quantity ?? "",
        "Product Item 1 Total": money((line?.price ?? 0) * (line?.quantity ?? 0)),
        "Product Item 1 Subtotal": money((line?.price ?? 0) * (line?.quantity ?? 0)),
      },
      "",
    );
  });
  return {
    platform: "WooCommerce (order exporter)",
    files: [{ name: "order-export.csv", content: csv([headers.wooSnake, ...rows]) }],
    truth: truthOf(shop, {
      key: ({ person }) => (person < 0 ? null : String(person)),
      counts: isWooSale,
      total,
      refund: () => 0,
    }),
  };
}

const shortDate = (time: number): string => {
  const iso = new Date(time).toISOString();
  return `${iso.slice(5, 7)}/${iso.slice(8, 10)}/${iso.slice(2, 4)}`;
};

/** Etsy: mm/dd/yy. Only early days of the month, so that no date proves its order: the platform does. */
function etsyShop(seed: number): Shop {
  const shop = makeShop(seed, 1000);
  return {
    ...shop,
    orders: shop.orders.map((order, i) => ({
      ...order,
      time: Date.UTC(2026, i % 9, 1 + ((i * 5) % 12)),
      fate: i % 7 === 3 ? "partlyReturned" : i % 11 === 5 ? "returned" : "sale",
    })),
  };
}

export function etsy(seed: number, parts: readonly ("orders" | "items")[], european = false): MadeExport {
  const shop = etsyShop(seed);
  const amount = (value: number): string => (european ? money(value).replace(".", ",") : money(value));
  const total = (order: Order): number => goodsOf(order) + order.shipping;
  // The list of orders tells what was given back; that of items does not.
  const refund = (order: Order): number => {
    if (!parts.includes("orders") || order.fate === "sale") return 0;
    return order.fate === "returned" ? total(order) : (order.lines[0]?.price ?? 0);
  };
  const orders = shop.orders.map((order) =>
    rowOf<string | number>(
      headers.etsyOrders,
      {
        "Sale Date": shortDate(order.time),
        "Order ID": 3_000_000_000 + order.number,
        "Buyer User ID": shop.people[order.person]?.username ?? "",
        "Full Name": shop.people[order.person]?.name ?? "",
        "Number of Items": order.lines.length,
        Currency: european ? "EUR" : "USD",
        "Order Value": amount(goodsOf(order)),
        Shipping: amount(order.shipping),
        "Order Total": amount(total(order)),
        Status: "",
        "Card Processing Fees": amount(1),
        "Order Net": amount(total(order) - 1),
        "Adjusted Order Total": order.fate === "sale" ? "" : amount(total(order) - refund(order)),
        Buyer: shop.people[order.person]?.username ?? "",
        "Ship State": "CA",
      },
      "",
    ),
  );
  const items = shop.orders.flatMap((order) =>
    order.lines.map((line, i) =>
      rowOf<string | number>(
        headers.etsyItems,
        {
          "Sale Date": shortDate(order.time),
          "Item Name": line.product,
          Buyer: shop.people[order.person]?.username ?? "",
          Quantity: line.quantity,
          Price: amount(line.price),
          "Order Shipping": amount(order.shipping),
          "Item Total": amount(line.price * line.quantity),
          Currency: european ? "EUR" : "USD",
          "Transaction ID": order.number * 10 + i,
          "Listing ID": 77,
          "Order ID": 3_000_000_000 + order.number,
          SKU: line.sku,
        },
        "",
      ),
    ),
  );
  const files = {
    orders: { name: "EtsySoldOrders2026.csv", content: csv([headers.etsyOrders, ...orders]) },
    items: { name: "EtsySoldOrderItems2026.csv", content: csv([headers.etsyItems, ...items]) },
  };
  return {
    platform: parts[0] === "items" ? "Etsy (order items)" : "Etsy",
    files: parts.map((part) => files[part]),
    truth: truthOf(shop, {
      key: ({ person }) => (person < 0 ? null : String(person)),
      counts: () => true,
      total: parts.includes("orders") ? total : goodsOf,
      refund,
    }),
  };
}

export function stripe(seed: number, current: boolean): MadeExport {
  const shop = makeShop(seed, 1000);
  const header = current
    ? [...headers.stripeActivity, "Customer ID", "Customer Email", "Customer Description"]
    : headers.stripe;
  const status = { sale: "Paid", cancelled: "Failed", returned: "Refunded", partlyReturned: "Paid" };
  const rows = shop.orders.map((order) => {
    const person = shop.people[order.person];
    return rowOf<string | number>(
      header,
      {
        id: `ch_${order.number}`,
        [current ? "Created date (UTC)" : "Created (UTC)"]: isoTime(order.time),
        Amount: money(net(order)),
        "Amount Refunded": money(refundOf(order)),
        Currency: "usd",
        "Converted Amount": money(net(order)),
        "Converted Amount Refunded": money(refundOf(order)),
        "Converted Currency": "usd",
        Fee: "0.59",
        Status: status[order.fate],
        Captured: "true",
        "Customer ID": person === undefined ? "" : `cus_${order.person}`,
        "Customer Email": person?.email ?? "",
      },
      "",
    );
  });
  return {
    platform: "Stripe",
    files: [{ name: "unified_payments.csv", content: csv([header, ...rows], ",", "\n") }],
    truth: truthOf(shop, {
      key: ({ person }) => (person < 0 ? null : String(person)),
      counts: ({ fate }) => fate === "sale" || fate === "partlyReturned",
      total: net,
      refund: refundOf,
    }),
  };
}

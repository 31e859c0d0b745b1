import { useI18n } from "../../i18n";

/** Names as their makers write them; the way to the export is in the dictionary. */
const platforms = [
  { key: "shopee", name: "Shopee", workbook: true },
  { key: "tiktok", name: "TikTok Shop", workbook: false },
  { key: "lazada", name: "Lazada", workbook: true },
  { key: "kiotViet", name: "KiotViet", workbook: true },
  { key: "haravan", name: "Haravan", workbook: false },
  { key: "sapo", name: "Sapo", workbook: true },
  { key: "shopify", name: "Shopify", workbook: false },
  { key: "wooCommerce", name: "WooCommerce", workbook: false },
  { key: "etsy", name: "Etsy", workbook: false },
  { key: "amazon", name: "Amazon", workbook: false },
  { key: "stripe", name: "Stripe", workbook: false },
  { key: "excel", name: "Excel, Google Sheets", workbook: false },
] as const;

/** Where each shop system hides its export. */
export function ExportGuide() {
  const { t } = useI18n();
  const words = t.importing.guide;
  return (
    <section aria-labelledby="i-guide">
      <h2 id="i-guide" className="i-heading">
        {words.title}
      </h2>
      <div className="i-guide">
        {platforms.map((platform) => (
          <details key={platform.key}>
            <summary>
              {platform.name}
              {platform.workbook && <span className="p-muted p-small"> {words.comesAsXlsx}</span>}
            </summary>
            <p>{words.platforms[platform.key]}</p>
          </details>
        ))}
      </div>
      <details className="i-xlsx">
        <summary>{words.xlsxTitle}</summary>
        <p>{words.xlsx}</p>
      </details>
    </section>
  );
}

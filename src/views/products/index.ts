export { ProductsView as default } from "./ProductsView";

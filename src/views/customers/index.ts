export { CustomersView, CustomersView as default, type CustomersViewProps } from "./CustomersView";

export { campaignTask } from "./campaignTask";
export { leastCustomers, leastExpectedOrders } from "./effect";
export * from "./types";

export { campaignTask } from "./campaignTask";
export { couponsTask } from "./coupons";
export { leastCustomers, leastExpectedOrders } from "./effect";
export * from "./types";

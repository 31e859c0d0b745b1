/** Header of the column that names the cause in a file of refused rows; dropped again, such a column is passed over. */
export const causeHeader = "perennial: cause";

import { charts } from "./charts";
import { common } from "./common";
import { customers } from "./customers";
import { data } from "./data";
import { definitions } from "./definitions";
import { errors } from "./errors";
import { forecast } from "./forecast";
import { importing } from "./importing";
import { overview } from "./overview";
import { shell } from "./shell";

export const en = { charts, common, customers, data, definitions, errors, forecast, importing, overview, shell };
export type Messages = typeof en;

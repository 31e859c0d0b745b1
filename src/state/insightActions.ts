import type { InsightAnswer, InsightAsk, InsightKind, InsightQuestion } from "../engine";
import type { AppContext } from "./createApp";
import type { AppActions } from "./types";

export function insightActions({ client }: AppContext): Pick<AppActions, "insight"> {
  return {
    async insight<K extends InsightKind>(kind: K, ask: InsightAsk<K>, onShare?: (share: number) => void, asker = "") {
      // Kind, ask and answer belong together by the signature, which the union of all questions cannot see.
      const question = { kind, ask } as InsightQuestion;
      const answer = await client.ask("insight", { question, asker }, onShare === undefined ? {} : { onShare });
      return answer.type === "insight" ? (answer.answer as InsightAnswer<K>) : null;
    },
  };
}

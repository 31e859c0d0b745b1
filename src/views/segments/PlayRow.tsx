import { Button } from "@mantine/core";
import { useState } from "react";
import type { ListedPlay } from "../../engine";
import { useI18n, useWords } from "../../i18n";
import { Definition } from "../../ui";
import type { InsightScreenProps } from "../shared/insightScreen";
import { ListExport } from "../shared/lists";
import { CustomerList } from "./CustomerList";
import { playReason, stakeDefinition } from "./playText";
import { ResponseField } from "./ResponseField";
import { words } from "./words";

interface PlayRowProps {
  readonly play: ListedPlay;
  readonly screen: InsightScreenProps;
  readonly response: number | undefined;
  readonly onResponse: (share: number | undefined) => void;
}

/** One thing to do: what, whom and why, what it is about in money, and the list. */
export function PlayRow({ play, screen, response, onResponse }: PlayRowProps) {
  const { t, f } = useI18n();
  const w = useWords(words);
  const [opened, setOpened] = useState(false);
  const { orders, analysis, forecast, hideNames } = screen;
  const { title, how, file } = w.plays[play.id];
  return (
    <li className="seg-play" data-play={play.id} data-customers={play.customers} data-stake={play.stake}>
      <div className="seg-play-what">
        <h3>{title}</h3>
        <p>{playReason(play, analysis.end, { w, t, f })}</p>
        <p className="p-muted">{how}</p>
      </div>
      <div className="seg-play-money">
        <p className="seg-stake">
          <strong>{f.moneyShort(play.stake)}</strong>
          <span className="seg-stake-of">
            {w.queue.atStake} · {t.common.customersCount(play.customers, f.integer(play.customers))}
            <Definition name={stakeDefinition(play.id, w)} />
          </span>
        </p>
        <ResponseField play={title} value={response} stake={play.stake} onValue={onResponse} />
        <div className="p-actions">
          <Button
            variant="default"
            aria-expanded={opened}
            aria-label={opened ? w.queue.hideOf(title) : w.queue.showOf(title)}
            onClick={() => setOpened(!opened)}
          >
            {opened ? w.queue.hide : w.queue.show}
          </Button>
          {!opened && (
            <ListExport
              customers={play.list}
              name={file}
              orders={orders}
              analysis={analysis}
              forecast={forecast}
              hideNames={hideNames}
            />
          )}
        </div>
      </div>
      {opened && <CustomerList {...screen} customers={play.list} name={title} fileName={file} />}
    </li>
  );
}

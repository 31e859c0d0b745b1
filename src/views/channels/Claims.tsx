import { type ChannelsAnswer, type FixedAge, LEAST_CLAIMED } from "../../engine";
import { Definition } from "../../ui";
import { type GroupNaming, timesRange, timesText } from "./groupNames";

interface ClaimsProps {
  readonly answer: ChannelsAnswer;
  readonly age: FixedAge;
  readonly naming: GroupNaming;
}

const mostTold = 5;

/** The differences between groups that are not chance. */
export function Claims({ answer, age, naming }: ClaimsProps) {
  const { w, f } = naming;
  const found = answer.claims.find(({ days }) => days === age);
  if (found === undefined || found.compared < 2) return null;
  const { claims, compared } = found;
  const name = (group: number) => answer.groups[group]?.value ?? "";
  return (
    <div className="ch-claims">
      <p className="ch-claims-title">
        {w.claims.title}
        <Definition name={w.definitions.sure} />
      </p>
      {claims.length === 0 ? (
        <p>{w.claims.none(f.integer(compared), f.integer(LEAST_CLAIMED))}</p>
      ) : (
        <>
          <ul>
            {claims.slice(0, mostTold).map((claim) => (
              <li key={`${claim.better} ${claim.worse}`}>
                {claim.sized
                  ? w.claims.line(
                      name(claim.better),
                      timesText(claim.ratio, f),
                      `95%:\u00a0${timesRange(claim.low95, claim.high95, f)}`,
                      name(claim.worse),
                    )
                  : w.claims.lineMore(name(claim.better), name(claim.worse))}
              </li>
            ))}
            {claims.length > mostTold && <li>{w.claims.more(f.integer(claims.length - mostTold))}</li>}
          </ul>
          <p className="p-muted">{w.claims.note}</p>
        </>
      )}
    </div>
  );
}

import { actions } from "../../state";
import { download } from "../../ui/download";

/** "Download results": everything on screen, for a script or another program to read. */
export async function downloadResults(datasetName: string): Promise<void> {
  const json = await actions.results();
  if (json !== null) download(`${datasetName}.perennial.json`, json);
}

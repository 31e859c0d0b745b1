// The page of the yardstick: hands the chosen file to a worker that parses it with papaparse and nothing else.
const input = document.querySelector("input");

/** @param {"whole" | "chunks"} way @returns {Promise<{ ms: number, rows: number }>} */
globalThis.parseAlone = (way) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL("papaparseWorker.js", import.meta.url));
    worker.onmessage = ({ data }) => {
      worker.terminate();
      resolve(data);
    };
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage({ way, file: input.files[0] });
  });

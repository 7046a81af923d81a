/** Lines to paste into a terminal: a source is sent, and its verdict waited for. They need a token in JUDGE_TOKEN. Pure. */
export type ApiTarget = { origin: string; problem: string; language: string; file: string };

/** With curl, and jq to put the source into JSON. */
export function curlLines({ origin, problem, language, file }: ApiTarget): string {
  return [
    `curl -sS ${origin}/api/v1/submissions -H "Authorization: Bearer $JUDGE_TOKEN" -H 'Content-Type: application/json' \\`,
    `  -d "$(jq -Rs '{problem: "${problem}", language: "${language}", source: .}' ${file})"`,
    "",
  ].join("\n");
}

/** With Python and nothing else; prints the verdict. */
export function pythonLines({ origin, problem, language, file }: ApiTarget): string {
  return `import json, os, time, urllib.request

def call(path, body=None):
    headers = {"Authorization": "Bearer " + os.environ["JUDGE_TOKEN"], "Content-Type": "application/json"}
    data = json.dumps(body).encode() if body else None
    with urllib.request.urlopen(urllib.request.Request("${origin}/api/v1" + path, data, headers)) as answer:
        return json.load(answer)

source = open("${file}").read()
sent = call("/submissions", {"problem": "${problem}", "language": "${language}", "source": source})
while sent["poll_after_ms"] is not None:
    time.sleep(sent["poll_after_ms"] / 1000)
    sent = call("/submissions/" + sent["id"])
print(sent["verdict"], sent["time_ms"], "ms")
`;
}

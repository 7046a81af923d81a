import { curlLines, pythonLines } from "../../lib/api-lines.ts";
import { more } from "../../messages/more.ts";
import { CopyButton } from "../../ui/CopyButton.tsx";
import { TextBlock } from "../../ui/TextBlock.tsx";
import styles from "./ApiLines.module.css";

type Props = { problem: string; language: string; extension: string };

/** How a program of one's own sends a solution of this problem, ready to copy. */
export default function ApiLines({ problem, language, extension }: Props) {
  const target = { origin: location.origin, problem, language, file: `main.${extension}` };
  const lines = [
    ["curl", curlLines(target)],
    ["Python", pythonLines(target)],
  ] as const;
  return (
    <div className={styles.lines}>
      {lines.map(([tool, text]) => (
        <TextBlock
          key={tool}
          title={tool}
          text={text}
          actions={<CopyButton text={text} what={more.tokens.linesOf(tool)} />}
        />
      ))}
    </div>
  );
}

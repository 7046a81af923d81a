/** What makes writing pleasant but isn't needed to start: completion and closing brackets. Fetched after the editor stands. */
import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completeAnyWord,
  completionKeymap,
} from "@codemirror/autocomplete";
import { EditorState, type Extension, Prec } from "@codemirror/state";
import { keymap } from "@codemirror/view";

export const comforts: Extension = [
  closeBrackets(),
  autocompletion({ icons: false }),
  // Languages without completions of their own offer the words of the text.
  EditorState.languageData.of(() => [{ autocomplete: completeAnyWord }]),
  // Before the editor's own keys: Backspace between two brackets, Enter in a list.
  Prec.high(keymap.of([...closeBracketsKeymap, ...completionKeymap])),
];

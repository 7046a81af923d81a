//! What commands mean that always mean the same.

/// Commands for one piece of text.
pub(super) fn symbol(name: &str) -> Option<&'static str> {
    Some(match name {
        "ldots" | "dots" | "textellipsis" | "cdots" => "…",
        "textbackslash" | "backslash" => "\\",
        "textasciitilde" => "~",
        "textasciicircum" => "^",
        "textless" => "<",
        "textgreater" => ">",
        "textbar" => "|",
        "textbullet" => "•",
        "textendash" => "–",
        "textemdash" => "—",
        "textquotedblleft" => "“",
        "textquotedblright" => "”",
        "textquoteleft" | "lq" => "‘",
        "textquoteright" | "rq" => "’",
        "textquotesingle" => "'",
        "textquotedbl" => "\"",
        "guillemotleft" | "og" => "«",
        "guillemotright" | "fg" => "»",
        "textunderscore" => "_",
        "textdegree" => "°",
        "texttimes" => "×",
        "textrightarrow" => "→",
        "LaTeX" => "LaTeX",
        "TeX" => "TeX",
        "copyright" | "textcopyright" => "©",
        "textregistered" => "®",
        "texttrademark" => "™",
        "S" => "§",
        "P" => "¶",
        "dag" => "†",
        "ddag" => "‡",
        "pounds" | "textsterling" => "£",
        "euro" | "texteuro" => "€",
        "lbrack" => "[",
        "rbrack" => "]",
        "lbrace" | "textbraceleft" => "{",
        "rbrace" | "textbraceright" => "}",
        "aa" => "å",
        "AA" => "Å",
        "ae" => "æ",
        "AE" => "Æ",
        "oe" => "œ",
        "OE" => "Œ",
        "o" => "ø",
        "O" => "Ø",
        "ss" => "ß",
        "l" => "ł",
        "L" => "Ł",
        "i" => "ı",
        "j" => "ȷ",
        "quad" => "\u{2003}",
        "qquad" => "\u{2003}\u{2003}",
        "enspace" => "\u{2002}",
        "thinspace" => "\u{2009}",
        "space" => " ",
        "nobreakspace" => "\u{a0}",
        _ => return None,
    })
}

/// Commands that put their argument into a tag; the empty tag is none.
pub(super) fn wrapper(name: &str) -> Option<&'static str> {
    Some(match name {
        "textbf" => "strong",
        "emph" | "textit" | "textsl" => "em",
        "texttt" | "t" | "tty" | "code" => "code",
        "textsc" => "smallcaps",
        "underline" | "uline" => "u",
        "sout" | "st" => "s",
        "textsuperscript" => "sup",
        "textsubscript" => "sub",
        "textrm" | "textsf" | "textup" | "textmd" | "textnormal" | "text" | "mbox" | "hbox" | "fbox" | "framebox"
        | "makebox" | "uppercase" | "lowercase" | "enquote" | "title" => "",
        _ => return None,
    })
}

/// Commands that change what follows, up to the end of the group; the empty tag is none.
pub(super) fn switch(name: &str) -> Option<&'static str> {
    Some(match name {
        "bf" | "bfseries" => "strong",
        "it" | "itshape" | "em" | "sl" | "slshape" => "em",
        "tt" | "ttfamily" => "code",
        "sc" | "scshape" => "smallcaps",
        "rm" | "sf" | "rmfamily" | "sffamily" | "normalfont" | "mdseries" | "upshape" | "tiny" | "scriptsize"
        | "footnotesize" | "small" | "normalsize" | "large" | "Large" | "LARGE" | "huge" | "Huge" => "",
        _ => return None,
    })
}

/// Commands that show nothing, and how many arguments go with them.
pub(super) fn ignored(name: &str) -> Option<usize> {
    Some(match name {
        "noindent" | "indent" | "centering" | "raggedright" | "raggedleft" | "newpage" | "clearpage" | "pagebreak"
        | "nopagebreak" | "medskip" | "bigskip" | "smallskip" | "hfill" | "vfill" | "protect" | "maketitle"
        | "relax" | "null" | "strut" | "sloppy" | "makeatletter" | "makeatother" | "appendix" | "hline" | "toprule"
        | "midrule" | "bottomrule" | "xspace" | "leavevmode" | "ignorespaces" | "allowbreak" | "flushright"
        | "selectfont" | "hrulefill" | "dotfill" | "tableofcontents" | "Examples" | "exmp" => 0,
        "vspace" | "hspace" | "label" | "pagestyle" | "thispagestyle" | "usepackage" | "documentclass" | "color"
        | "phantom" | "hphantom" | "vphantom" | "input" | "include" | "bibliography" | "bibliographystyle"
        | "cline" | "cmidrule" | "rule" | "graphicspath" | "ref" | "cite" | "pageref" | "lstset" | "hyphenation"
        | "rowcolor" | "columncolor" | "cellcolor" | "arraystretch" | "vskip" | "hskip" | "selectlanguage"
        | "index" | "glossary" | "captionsetup" | "markboth" => 1,
        "setlength" | "addtolength" | "setcounter" | "addtocounter" | "definecolor" | "fontsize" => 2,
        "exmpfile" => 3,
        _ => return None,
    })
}

/// The level of a heading.
pub(super) fn heading(name: &str) -> Option<u8> {
    Some(match name {
        "chapter" | "section" => 2,
        "subsection" => 3,
        "subsubsection" => 4,
        "paragraph" => 5,
        "subparagraph" => 6,
        _ => return None,
    })
}

/// Environments and commands that are headings of their own: what the heading says in `language`.
pub(super) fn own_heading(name: &str, language: &str) -> Option<&'static str> {
    let column = match language.split('-').next().unwrap_or("en") {
        "de" => 1,
        "fr" => 2,
        "sv" => 3,
        "da" => 4,
        "nl" => 5,
        "es" => 6,
        _ => 0,
    };
    let row: [&str; 7] = match name {
        "Input" | "InputFile" => ["Input", "Eingabe", "Entrée", "Indata", "Input", "Invoer", "Entrada"],
        "Output" | "OutputFile" => ["Output", "Ausgabe", "Sortie", "Utdata", "Output", "Uitvoer", "Salida"],
        "Interaction" => {
            ["Interaction", "Interaktion", "Interaction", "Interaktion", "Interaktion", "Interactie", "Interacción"]
        }
        "Note" => ["Note", "Hinweis", "Note", "Anmärkning", "Note", "Opmerking", "Nota"],
        "Scoring" => ["Scoring", "Bewertung", "Barème", "Poängsättning", "Point", "Score", "Puntuación"],
        _ => return None,
    };
    row.get(column).copied()
}

/// The combining mark of an accent command.
pub(super) fn accent(name: &str) -> Option<char> {
    Some(match name {
        "`" => '\u{300}',
        "'" => '\u{301}',
        "^" => '\u{302}',
        "~" => '\u{303}',
        "=" => '\u{304}',
        "u" => '\u{306}',
        "." => '\u{307}',
        "\"" => '\u{308}',
        "r" => '\u{30a}',
        "H" => '\u{30b}',
        "v" => '\u{30c}',
        "d" => '\u{323}',
        "c" => '\u{327}',
        "k" => '\u{328}',
        _ => return None,
    })
}

"""Function problems for verify.py: reads function.yaml, wraps a solver's program in a small driver, compares answers.

The drivers in drivers/ are throw-away ones for this check alone, with this machine's python3, g++, javac and node; the
judge has its own. One process judges one test case. A program reads the lines of a `.in` file and prints its answer as
one JSON value; it must not print anything else. Strings in test data use no escapes but \\" and \\\\.

With `compare: first_k` the answer file holds the first k elements themselves, in order.
"""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

DRIVERS = Path(__file__).resolve().parent / "drivers"
LANGUAGES = {".py": "python", ".cpp": "cpp", ".java": "java", ".js": "javascript"}
CPP = ["g++", "-O2", "-std=gnu++20", "-Wall", "-Wno-sign-compare"]
JAVA = ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xss64m"]
JAVA_IMPORTS = "".join(f"import java.{name}.*;" for name in ("util", "util.function", "util.stream", "math", "io"))
SCALARS = {"integer", "long", "double", "boolean", "character", "string", "ListNode", "TreeNode"}
CPP_TYPES = {"integer": "int", "long": "long long", "boolean": "bool", "character": "char", "ListNode": "ListNode*"}
CPP_TYPES |= {"TreeNode": "TreeNode*", "string": "string", "double": "double"}
JAVA_TYPES = {"integer": "int", "boolean": "boolean", "character": "char", "string": "String"}
COMPARISONS = {"exact", "unordered", "unordered_nested", "float", "first_k", "validator"}


def time_factor(suffix):
    """What the judge multiplies a function problem's time limit by in the language."""
    text = (DRIVERS.parent.parent / "sandbox-images" / LANGUAGES[suffix] / "language.toml").read_text()
    found = re.search(r"^time_factor = ([0-9.]+)$", text, re.MULTILINE)
    return float(found[1]) if found else 1.0


def parse_value(text):
    """A YAML value on one line: a flow mapping or list, a quoted text, or a word."""
    if text[:1] not in ("{", "[", '"'):
        return text
    return json.loads(re.sub(r'"[^"]*"|[^\s{}\[\],:"]+', lambda m: m[0] if m[0][0] == '"' else json.dumps(m[0]), text))


def read_signature(path):
    """function.yaml as a dictionary; only the few forms of YAML that the demo problems use."""
    fields, key = {}, None
    for line in path.read_text().splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if line.lstrip().startswith("- "):
            fields[key].append(parse_value(line.lstrip()[2:]))
        else:
            key, _, value = line.partition(":")
            fields[key] = parse_value(value.strip()) if value.strip() else []
    fields.setdefault("compare", "exact")
    return fields


def inner(kind):
    return kind[:-2] if kind.endswith("[]") else None


def methods_of(signature):
    return signature["methods"] if "class" in signature else [signature]


def answer_type(method):
    """The type of what a method answers; a parameter's where it answers by changing it."""
    changed = [param["type"] for param in method["params"] if param["name"] == method.get("mutates")]
    return changed[0] if changed else method["returns"]


def signature_errors(signature):
    kinds = [answer_type(method) for method in methods_of(signature)]
    for method in methods_of(signature):
        kinds += [param["type"] for param in method["params"]]
    kinds += [param["type"] for param in signature.get("constructor", [])]
    for kind in kinds:
        if kind.replace("[]", "") not in SCALARS and not ("class" in signature and kind == "void"):
            yield f"{kind} is no type"
    if signature["compare"] not in COMPARISONS:
        yield f"{signature['compare']} is no comparison"
    if (signature["compare"] == "float") != ("tolerance" in signature):
        yield "a tolerance belongs to compare: float"


def fits(kind, value):
    """Whether a JSON value is one of the type."""
    if inner(kind):
        return isinstance(value, list) and all(fits(inner(kind), item) for item in value)
    if kind in ("integer", "long"):
        half = 2**31 if kind == "integer" else 2**63
        return type(value) is int and -half <= value < half
    if kind == "double":
        return type(value) in (int, float)
    if kind == "ListNode":
        return fits("integer[]", value)
    if kind == "TreeNode":
        ends = not isinstance(value, list) or not value or (value[0] is not None and value[-1] is not None)
        return ends and isinstance(value, list) and all(item is None or fits("integer", item) for item in value)
    if kind == "void":
        return value is None
    wanted = bool if kind == "boolean" else str
    return isinstance(value, wanted) and (kind != "character" or len(value) == 1)


def data_errors(signature, source, answer):
    """What is wrong with the texts of a test case's two files."""
    lines, answer = [json.loads(line) for line in source.splitlines()], json.loads(answer)
    if "class" not in signature:
        kinds = [param["type"] for param in signature["params"]]
        if len(lines) != len(kinds):
            yield f"{len(lines)} lines for {len(kinds)} parameters"
        yield from (f"{value!r:.60} is no {kind}" for kind, value in zip(kinds, lines) if not fits(kind, value))
        if not fits(answer_type(signature), answer):
            yield "the answer is of another type"
        return
    methods = {method["name"]: method for method in signature["methods"]}
    made = {"params": signature["constructor"], "returns": "void", "name": signature["class"]}
    names, arguments = lines
    if not len(names) == len(arguments) == len(answer) or names[0] != signature["class"]:
        yield "names, arguments and answers must be as many, the class first"
    for name, values, result in zip(names, arguments, answer):
        method = made if name == signature["class"] else methods[name]
        if len(values) != len(method["params"]) or not fits(answer_type(method), result):
            yield f"a call of {name} has too few or too many arguments, or an answer of another type"
        if not all(fits(param["type"], value) for param, value in zip(method["params"], values)):
            yield f"a call of {name} has arguments of another type"


def without_order(value, nested):
    if not isinstance(value, list):
        return value
    items = [without_order(item, nested) if nested else item for item in value]
    return sorted(items, key=json.dumps)


def near(given, expected, tolerance):
    if isinstance(expected, list):
        same = isinstance(given, list) and len(given) == len(expected)
        return same and all(near(left, right, tolerance) for left, right in zip(given, expected))
    if not all(type(value) in (int, float) for value in (given, expected)):
        return json.dumps(given) == json.dumps(expected)
    return abs(given - expected) <= tolerance * max(1, abs(expected))


def same_answer(signature, output, answer):
    """Whether a program's output is the answer, by the comparison that the signature asks for."""
    try:
        given, expected = json.loads(output), json.loads(answer)
    except ValueError:
        return False
    compare = signature["compare"]
    if compare == "float":
        return near(given, expected, float(signature["tolerance"]))
    if compare.startswith("unordered"):
        given, expected = (without_order(value, compare == "unordered_nested") for value in (given, expected))
    # As texts, since to Python 1 and true are equal.
    return json.dumps(given) == json.dumps(expected)


def cpp_type(kind):
    return f"vector<{cpp_type(inner(kind))}>" if inner(kind) else CPP_TYPES[kind]


def java_type(kind):
    return f"{java_type(inner(kind))}[]" if inner(kind) else JAVA_TYPES.get(kind, kind)


def cpp_call(target, method):
    """The statements that read the arguments of a method, call it and write the answer."""
    names = [f"p{number}" for number in range(len(method["params"]))]
    text = [f"auto {n} = judge::next_value<{cpp_type(p['type'])}>();" for n, p in zip(names, method["params"])]
    call = f"{target}{method['name']}({', '.join(names)})"
    changed = [name for name, param in zip(names, method["params"]) if param["name"] == method.get("mutates")]
    if changed and method["returns"] != "void":
        text.append(f"int k = {call}; judge::write_first(k, {changed[0]});")
    elif changed or method["returns"] == "void":
        text.append(f"{call}; " + (f"judge::write({changed[0]});" if changed else 'cout << "null";'))
    else:
        text.append(f"{cpp_type(method['returns'])} answer = {call}; judge::write(answer);")
    return " ".join(text)


def java_call(target, method, prefix="p"):
    names = [f"{prefix}{number}" for number in range(len(method["params"]))]
    typed = [(name, param["type"], java_type(param["type"])) for name, param in zip(names, method["params"])]
    text = [f'{java} {name} = ({java}) Judge.next("{kind}");' for name, kind, java in typed]
    call = f"{target}{method['name']}({', '.join(names)})"
    changed = [(n, p["type"]) for n, p in zip(names, method["params"]) if p["name"] == method.get("mutates")]
    if changed and method["returns"] != "void":
        text.append(f'int k = {call}; Judge.writeFirst("{changed[0][1]}", k, {changed[0][0]});')
    elif changed:
        text.append(f'{call}; Judge.write("{changed[0][1]}", {changed[0][0]});')
    elif method["returns"] == "void":
        text.append(f'{call}; Judge.raw("null");')
    else:
        text.append(f'Judge.write("{method["returns"]}", {call});')
    return " ".join(text)


def cpp_main(signature):
    if "class" not in signature:
        return f"int main() {{ Solution solution; {cpp_call('solution.', signature)} }}"
    made = {"name": signature["class"], "params": signature["constructor"], "returns": "void"}
    setup = cpp_call("", made).replace(f"{signature['class']}(", f"auto* target = new {signature['class']}(", 1)
    calls = [f'if (name == "{method["name"]}") {{ {cpp_call("target->", method)} }}' for method in signature["methods"]]
    return f"""int main() {{
auto names = judge::next_value<vector<string>>(); judge::skip('['); judge::skip('['); cout << "[";
{setup} judge::skip(']');
for (size_t i = 1; i < names.size(); ++i) {{
const string name = names[i]; cout << ","; judge::skip(','); judge::skip('[');
{' else '.join(calls)}
judge::skip(']'); }}
cout << "]"; }}"""


def java_main(signature):
    start, end = "class Driver { public static void main(String[] args) throws Exception {", "Judge.finish(); } }"
    if "class" not in signature:
        return f"{start} Solution solution = new Solution(); {java_call('solution.', signature)} {end}"
    made = {"name": signature["class"], "params": signature["constructor"], "returns": "void"}
    setup = java_call("", made, "made").replace(f"{made['name']}(", f"{made['name']} target = new {made['name']}(", 1)
    calls = [f'if (name.equals("{m["name"]}")) {{ {java_call("target.", m)} }}' for m in signature["methods"]]
    return f"""{start} String[] names = (String[]) Judge.next("string[]");
Judge.skip('['); Judge.skip('['); Judge.raw("["); {setup} Judge.skip(']');
for (int i = 1; i < names.length; i++) {{
String name = names[i]; Judge.raw(","); Judge.skip(','); Judge.skip('[');
{' else '.join(calls)}
Judge.skip(']'); }}
Judge.raw("]"); {end}"""


def compiled(command):
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0 or done.stderr:
        raise RuntimeError(f"the compiler complains:\n{done.stderr}")


def build_function(signature, source, folder):
    """The command line that starts a solver's program within its driver, compiled into the folder."""
    made = Path(folder) / f"{source.parent.name}-{source.name}.d"
    made.mkdir()
    text, described = source.read_text(), json.dumps(signature)
    if source.suffix == ".py":
        driver = (DRIVERS / "driver.py").read_text()
        (made / "main.py").write_text(f"{driver}\n\n{text}\n\nmain(globals(), json.loads({described!r}))\n")
        return [sys.executable, str(made / "main.py")]
    if source.suffix == ".js":
        name = signature.get("class") or signature["name"]
        driver = (DRIVERS / "driver.js").read_text()
        (made / "main.js").write_text(f"{text}\n{driver}\njudge.main({name}, {described});\n")
        return ["node", "--stack-size=4000", str(made / "main.js")]
    if source.suffix == ".cpp":
        header = Path(folder) / "prelude.h"
        if not header.exists():
            shutil.copy(DRIVERS / "prelude.h", header)
            compiled([*CPP, "-x", "c++-header", header])
        (made / "main.cpp").write_text(f'#include "prelude.h"\n#include "{source}"\n{cpp_main(signature)}\n')
        compiled([*CPP, f"-I{folder}", "-o", made / "main", made / "main.cpp"])
        return [str(made / "main")]
    shutil.copy(DRIVERS / "Judge.java", made)
    solver = made / f"{signature.get('class', 'Solution')}.java"
    solver.write_text(JAVA_IMPORTS + text)
    (made / "Driver.java").write_text(java_main(signature))
    compiled(["javac", "-encoding", "UTF-8", "-nowarn", "-d", made, made / "Judge.java", solver, made / "Driver.java"])
    return [*JAVA, "-cp", str(made), "Driver"]

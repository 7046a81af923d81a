# Calls the solver's code: reads the arguments from standard input, writes the answer to descriptor 3, once, when all is done.
import os
import struct
import sys

PLAN = @PLAN@
PRELUDE = '''
import bisect, collections, functools, heapq, itertools, math, operator, re, string, sys
from typing import *
from bisect import *
from collections import *
from functools import *
from heapq import *
from itertools import *
from math import *
from builtins import *
'''
FILE = 'solution.py'


class ListNode:
    def __init__(self, val=0, next=None):
        self.val = val
        self.next = next


class TreeNode:
    def __init__(self, val=0, left=None, right=None):
        self.val = val
        self.left = left
        self.right = right


class Unfit(Exception):
    """The solver's code gave what its type does not hold."""


class Missing(Exception):
    """The solver's code has no such class or method."""


class Reader:
    def __init__(self, data):
        self.data = data
        self.at = 0

    def take(self, form, size):
        value = struct.unpack_from(form, self.data, self.at)[0]
        self.at += size
        return value

    def ints(self):
        count = self.take('<I', 4)
        values = struct.unpack_from('<%dq' % count, self.data, self.at)
        self.at += 8 * count
        return values

    def read(self, ty):
        if ty == 'integer[]' or ty == 'long[]':
            return list(self.ints())
        if ty.endswith('[]'):
            return [self.read(ty[:-2]) for _ in range(self.take('<I', 4))]
        if ty == 'integer' or ty == 'long':
            return self.take('<q', 8)
        if ty == 'double':
            return self.take('<d', 8)
        if ty == 'boolean':
            return self.take('<B', 1) == 1
        if ty == 'character':
            return chr(self.take('<I', 4))
        if ty == 'string':
            count = self.take('<I', 4)
            self.at += count
            return self.data[self.at - count:self.at].decode()
        if ty == 'ListNode':
            head = None
            for value in reversed(self.ints()):
                head = ListNode(value, head)
            return head
        return self.tree()

    def tree(self):
        nodes = []
        for _ in range(self.take('<I', 4)):
            nodes.append(TreeNode(self.take('<q', 8)) if self.take('<B', 1) else None)
        parents = [node for node in nodes if node is not None]
        for n, node in enumerate(nodes[1:]):
            if n % 2 == 0:
                parents[n // 2].left = node
            else:
                parents[n // 2].right = node
        return nodes[0] if nodes else None


def shown(value):
    name = type(value).__name__
    try:
        text = repr(value)
    except BaseException:
        text = '?'
    return '%s (%s)' % (text if len(text) <= 60 else text[:60] + '…', name)


def write(out, ty, value, call):
    def wrong():
        raise Unfit('%s returned %s where %s is due' % (call, shown(value), ty))

    if ty.endswith('[]'):
        if not isinstance(value, (list, tuple)):
            wrong()
        out.append(struct.pack('<I', len(value)))
        item = ty[:-2]
        if item == 'integer' or item == 'long':
            if all(type(v) is int for v in value):
                try:
                    out.append(struct.pack('<%dq' % len(value), *value))
                    return
                except struct.error:
                    pass
        for v in value:
            write(out, item, v, call)
    elif ty == 'integer' or ty == 'long':
        if not isinstance(value, int) or isinstance(value, bool) or not -2 ** 63 <= value < 2 ** 63:
            wrong()
        out.append(struct.pack('<q', value))
    elif ty == 'double':
        if not isinstance(value, (int, float)) or isinstance(value, bool):
            wrong()
        out.append(struct.pack('<d', value))
    elif ty == 'boolean':
        if not isinstance(value, bool):
            wrong()
        out.append(b'\1' if value else b'\0')
    elif ty == 'character':
        if not isinstance(value, str) or len(value) != 1:
            wrong()
        out.append(struct.pack('<I', ord(value)))
    elif ty == 'string':
        if not isinstance(value, str):
            wrong()
        out.append(text(value))
    elif ty == 'ListNode':
        values = []
        node = value
        while node is not None:
            values.append(node.val)
            node = node.next
        write(out, 'integer[]', values, call)
    else:
        nodes = [value]
        parts = []
        for node in nodes:
            if node is None:
                parts.append(b'\0')
                continue
            parts.append(b'\1')
            write(parts, 'integer', node.val, call)
            nodes.append(node.left)
            nodes.append(node.right)
        out.append(struct.pack('<I', len(nodes)))
        out += parts


def text(value):
    data = value.encode('utf-8', 'replace')
    return struct.pack('<I', len(data)) + data


def find(space, name, methods):
    found = space.get(name)
    if found is None:
        raise Missing('there is no class %s' % name)
    for method in methods:
        if not callable(getattr(found, method['name'], None)):
            raise Missing('the class %s has no method %s' % (name, method['name']))
    return found


def call_all(space, reader):
    """What the solver's code answers, as bytes."""
    methods = PLAN['methods']
    out = [b'A']
    made = find(space, PLAN['class'] or 'Solution', methods)
    if PLAN['class']:
        count = reader.take('<I', 4)
        thing = made(*[reader.read(ty) for ty in PLAN['constructor']])
        for _ in range(count):
            method = methods[reader.take('<I', 4)]
            given = [reader.read(ty) for ty in method['params']]
            result = getattr(thing, method['name'])(*given)
            if method['returns'] != 'void':
                write(out, method['returns'], result, method['name'])
        return out
    method = methods[0]
    given = [reader.read(ty) for ty in method['params']]
    changed = given[PLAN['mutates']] if PLAN['mutates'] >= 0 else None
    result = getattr(made(), method['name'])(*given)
    if PLAN['first_k'] or PLAN['mutates'] < 0:
        write(out, method['returns'], result, method['name'])
    if PLAN['mutates'] >= 0:
        write(out, method['params'][PLAN['mutates']], changed, method['name'])
    return out


def explain(error, source):
    """The exception as the solver should see it: without the driver's frames."""
    import linecache
    import traceback
    linecache.cache[FILE] = (len(source), None, source.splitlines(True), FILE)
    trace = error.__traceback__
    while trace is not None and trace.tb_frame.f_code.co_filename != FILE:
        trace = trace.tb_next
    line = 0
    for frame, number in traceback.walk_tb(trace):
        if frame.f_code.co_filename == FILE:
            line = number
    traceback.print_exception(type(error), error, trace)
    words = ''.join(traceback.format_exception_only(type(error), error)).strip()
    return b'E' + struct.pack('<I', line) + text(words)


def main():
    reader = Reader(sys.stdin.buffer.read())
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), FILE), encoding='utf-8-sig') as file:
        source = file.read()
    space = {'__name__': 'solution', 'ListNode': ListNode, 'TreeNode': TreeNode}
    sys.setrecursionlimit(150_000)
    code = 0
    try:
        exec(PRELUDE, space)
        exec(compile(source, FILE, 'exec'), space)
        said = b''.join(call_all(space, reader))
    except SystemExit:
        raise
    except Unfit as error:
        said = b'W' + text(str(error))
    except Missing as error:
        said = b'E' + struct.pack('<I', 0) + text(str(error))
        code = 1
    except BaseException as error:
        said = explain(error, source)
        code = 1
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except BaseException:
            pass
    view = memoryview(said)
    while view:
        view = view[os.write(3, view):]
    os._exit(code)


main()

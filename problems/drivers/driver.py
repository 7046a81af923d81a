"""What a solver's Python takes for granted, and how values are read and written. For verify.py alone."""

import bisect
import collections
import functools
import heapq
import itertools
import json
import math
import operator
import random
import re
import string
import sys
from bisect import bisect_left, bisect_right, insort
from collections import Counter, OrderedDict, defaultdict, deque
from functools import cache, cmp_to_key, lru_cache, reduce
from heapq import heapify, heappop, heappush
from itertools import accumulate, chain, combinations, permutations, product
from math import ceil, comb, floor, gcd, inf, isqrt, lcm, sqrt
from typing import *


class ListNode:
    def __init__(self, val=0, next=None):
        self.val = val
        self.next = next


class TreeNode:
    def __init__(self, val=0, left=None, right=None):
        self.val = val
        self.left = left
        self.right = right


def decode(kind, value):
    if kind.endswith("[]"):
        return [decode(kind[:-2], item) for item in value]
    if kind == "ListNode":
        head = None
        for item in reversed(value):
            head = ListNode(item, head)
        return head
    if kind == "TreeNode":
        nodes = [None if item is None else TreeNode(item) for item in value]
        children = iter(nodes[1:])
        for node in filter(None, nodes):
            node.left = next(children, None)
            node.right = next(children, None)
        return nodes[0] if nodes else None
    return float(value) if kind == "double" else value


def encode(kind, value):
    if kind.endswith("[]"):
        return [encode(kind[:-2], item) for item in value]
    if kind == "ListNode":
        values = []
        while value:
            values.append(value.val)
            value = value.next
        return values
    if kind == "TreeNode":
        nodes = [value]
        for node in nodes:
            if node:
                nodes += [node.left, node.right]
        while nodes and not nodes[-1]:
            nodes.pop()
        return [node and node.val for node in nodes]
    return value


def call(target, method, arguments):
    """The answer of one method; the arguments are changed where the method changes them."""
    values = [decode(param["type"], value) for param, value in zip(method["params"], arguments, strict=True)]
    returned = getattr(target, method["name"])(*values)
    if "mutates" not in method:
        return None if method["returns"] == "void" else encode(method["returns"], returned)
    place = [param["name"] for param in method["params"]].index(method["mutates"])
    changed = encode(method["params"][place]["type"], values[place])
    if method["returns"] == "void":
        return changed
    return changed[:returned] if 0 <= returned <= len(changed) else None


def main(scope, signature):
    lines = [json.loads(line) for line in sys.stdin]
    if "class" not in signature:
        print(json.dumps(call(scope["Solution"](), signature, lines)))
        return
    names, arguments = lines
    made = zip(signature["constructor"], arguments[0], strict=True)
    target = scope[signature["class"]](*[decode(param["type"], value) for param, value in made])
    methods = {method["name"]: method for method in signature["methods"]}
    print(json.dumps([None] + [call(target, methods[n], a) for n, a in zip(names[1:], arguments[1:], strict=True)]))

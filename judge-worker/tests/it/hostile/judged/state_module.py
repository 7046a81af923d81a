# expect: accepted | no module lies in wait for the next test
import os, sys
try:
    import left
    print("ESCAPED")
except ImportError:
    pass
home = os.path.expanduser("~")
for folder in (".", "/tmp", home + "/.local/lib/python3.13/site-packages", "/box/p", sys.path[0] or "."):
    try:
        os.makedirs(folder, exist_ok=True)
        for name in ("left.py", "sitecustomize.py", "usercustomize.py"):
            open(os.path.join(folder, name), "w").write("print('ESCAPED')")
    except OSError:
        pass
print(sum(map(int, input().split())))

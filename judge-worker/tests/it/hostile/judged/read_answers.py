# expect: wrong_answer | answer files are nowhere
import os
found = []
for top in ("/box", "/tmp", "/opt", "/var", "/home", "/root", "/mnt", "/srv", "/run", "/dev"):
    for folder, _, names in os.walk(top):
        found += [os.path.join(folder, name) for name in names if name.endswith(".ans")]
print(*(open(path).read() for path in found))

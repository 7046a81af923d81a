# expect: accepted | the verdict does not wait for what holds its output
import subprocess
subprocess.Popen(["/bin/sh", "-c", "trap '' TERM HUP; (sleep 1000 | cat) & sleep 1000"], start_new_session=True)
print(sum(map(int, input().split())))

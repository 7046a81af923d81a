# expect: time_limit_exceeded | no signal that it may refuse
print(sum(map(int, input().split())), flush=True)
import signal
for number in set(signal.Signals) - {signal.SIGKILL, signal.SIGSTOP}:
    signal.signal(number, signal.SIG_IGN)
while True:
    pass

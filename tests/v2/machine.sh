#!/usr/bin/env bash
# A small virtual machine that has cgroup v2 and nothing of v1, with a container engine ready: for trying on v2 what a machine
# with v1 can't. `machine.sh SHARE SECONDS COMMAND...` runs COMMAND in it as root, in /share, which is the folder SHARE, and exits with
# its status (124: given up after SECONDS; 125: no machine). Debian, as root, with the machine's own apt sources and keys.
#
# How it works: the files (a kernel from backports, for its newer counters, and a file system with the engine) are built once,
# below .run/v2. qemu starts from a snapshot of them, so a run leaves nothing but what it wrote to SHARE. What to do comes
# in by qemu's configuration device; output, errors and the status leave by three serial ports. Without /dev/kvm computing is
# ten to twenty times slower than outside: good for what is right, never for figures.
# shellcheck disable=SC2016,SC2054 # apt's and mmdebstrap's own placeholders; qemu's own commas
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
KEPT=$ROOT/.run/v2
PACKAGES="docker.io iproute2 kmod mount gcc libc6-dev"
die() { echo "machine.sh: $*" >&2; exit 125; }

# Process 1. The engine must not sit in the root group: it finds no limit for swap there.
write_init() {
    cat <<'INIT'
#!/bin/bash
export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8
mount -t proc proc /proc; mount -t sysfs sys /sys; mountpoint -q /dev || mount -t devtmpfs dev /dev
mkdir -p /dev/pts /dev/shm /dev/mqueue; ln -sfn /proc/self/fd /dev/fd
mount -t devpts devpts /dev/pts; mount -t mqueue mqueue /dev/mqueue
for folder in /dev/shm /run /tmp; do mount -t tmpfs tmpfs $folder; done
mount -t cgroup2 -o nsdelegate cgroup2 /sys/fs/cgroup
mkdir /sys/fs/cgroup/init; echo $$ >/sys/fs/cgroup/init/cgroup.procs
echo '+cpuset +cpu +io +memory +pids' >/sys/fs/cgroup/cgroup.subtree_control
ip link set lo up; hostname v2
exec </dev/null 3>/dev/vport0p3 >/dev/vport0p1 2>/dev/vport0p2
modprobe -a qemu_fw_cfg overlay
dockerd --bridge=none --iptables=false --ip6tables=false >/var/log/dockerd.log 2>&1 3>&- &
until [ -S /run/docker.sock ]; do sleep 0.1; done
docker version >/dev/null || cat /var/log/dockerd.log >&2
mount -t virtiofs share /share; cd /share
bash -c "$(cat /sys/firmware/qemu_fw_cfg/by_name/opt/judge/command/raw)" 3>&-
status=$?
cd /; sync; umount /share; echo $status >&3
echo b >/proc/sysrq-trigger; sleep 60
INIT
}

build() (
    set -e
    rm -rf "$tmp"
    mkdir -p "$tmp"
    for tool in qemu-system-x86_64 mmdebstrap mke2fs; do
        command -v "$tool" || { apt-get update; apt-get install -y --no-install-recommends qemu-system-x86 mmdebstrap e2fsprogs; break; }
    done
    suite=$(. /etc/os-release && echo "$VERSION_CODENAME")
    apt-get indextargets --format 'deb $(REPO_URI) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' 'Origin: Debian' |
        sort -u >"$tmp/sources.list"
    uri=$(awk -v suite="$suite" '$3 == suite { print $2; exit }' "$tmp/sources.list")
    [ -n "$uri" ] || die "apt knows no source of Debian $suite: run apt-get update"
    apt-config dump --format '%f "%v";%n' Acquire >"$tmp/apt.conf"
    write_init >"$tmp/init"
    # The kernel is unpacked, not installed: no initial file system is needed.
    cat >"$tmp/get-kernel" <<KERNEL
set -e
echo "deb $uri $suite-backports main" >/etc/apt/sources.list.d/backports.list
newer='-t $suite-backports'
apt-get update || { rm /etc/apt/sources.list.d/backports.list; newer=; apt-get update; }
apt-get install -y --no-install-recommends --download-only \$newer linux-image-cloud-amd64
dpkg-deb -x /var/cache/apt/archives/linux-image-[0-9]*.deb /kernel.d
mv /kernel.d/lib/modules /usr/lib/; mv /kernel.d/boot/vmlinuz-* /boot/vmlinuz; depmod "\$(ls /usr/lib/modules)"
apt-get clean; rm -rf /var/lib/apt/lists /get-kernel /kernel.d; mkdir /share
KERNEL
    mmdebstrap --mode=root --variant=apt --aptopt="$tmp/apt.conf" --include="$PACKAGES" \
        --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*' \
        --customize-hook="copy-in $tmp/get-kernel /" --customize-hook='chroot "$1" sh /get-kernel' \
        --customize-hook="upload $tmp/init /sbin/init" --customize-hook='chmod 755 "$1/sbin/init"' \
        "$suite" "$tmp/root" "$tmp/sources.list"
    cp "$tmp/root/boot/vmlinuz" "$tmp/kernel"
    mke2fs -q -t ext4 -O ^has_journal -d "$tmp/root" "$tmp/disk" 8G
    rm -rf "$tmp/root"
    # Does hardware virtualisation work? Without a disk the kernel panics within two seconds, which ends the machine.
    echo tcg,thread=multi,tb-size=512 >"$tmp/accel"
    if [ -w /dev/kvm ] && timeout 10 qemu-system-x86_64 -accel kvm -cpu host -M q35 -m 256 -display none -nodefaults \
        -no-reboot -kernel "$tmp/kernel" -append panic=-1 </dev/null >/dev/null 2>&1; then
        echo kvm >"$tmp/accel"
    fi
    mv "$tmp" "$vm"
)

[ $# -ge 3 ] || die "usage: machine.sh SHARE SECONDS COMMAND..."
share=$(realpath -e "$1") limit=$2
shift 2
vm=$KEPT/$({ declare -f write_init build; echo "$PACKAGES"; } | sha256sum | cut -c1-16) tmp=$KEPT/new
mkdir -p "$KEPT"
exec 9>"$KEPT/lock"
flock 9
if [ ! -d "$vm" ]; then
    echo "Building a machine with cgroup v2 (about a minute, 0.8 GB below .run/v2)." >&2
    set +e # not "build || …": that would switch `set -e` off inside
    build >"$KEPT/build.log" 2>&1
    built=$?
    set -e
    [ "$built" = 0 ] || { tail -20 "$KEPT/build.log" >&2; die "the build failed: $KEPT/build.log"; }
fi
exec 9>&-

run=$(mktemp -d)
trap 'jobs -p | xargs -r kill 2>/dev/null || true; rm -rf "$run"' EXIT
printf '%q ' "$@" >"$run/command"
accel=$(cat "$vm/accel") cpu=host
# Emulated, 16-byte compare-and-swap makes this kernel panic.
[ "$accel" = kvm ] || cpu=max,la57=off,cx16=off
args=(-accel "$accel" -cpu "$cpu" -M q35 -smp 2 -m 3G -display none -nodefaults -no-reboot -nic none
    -object memory-backend-memfd,id=mem,size=3G,share=on -numa node,memdev=mem
    -kernel "$vm/kernel" -serial "file:$run/console"
    -append "console=ttyS0 quiet root=/dev/nvme0n1 rw rootwait init=/sbin/init panic=-1 mitigations=off nokaslr"
    -drive "file=$vm/disk,if=none,id=root,format=raw,snapshot=on,cache=unsafe" -device nvme,serial=root,drive=root
    -fw_cfg "name=opt/judge/command,file=$run/command" -device virtio-serial-pci)
mkfifo "$run/out" "$run/err" "$run/status"
for port in out err status; do
    args+=(-chardev "file,id=$port,path=$run/$port" -device "virtserialport,chardev=$port")
done
cat "$run/out" &
cat "$run/err" >&2 &
cat "$run/status" >"$run/answer" &
virtiofsd=$(command -v /usr/lib/qemu/virtiofsd /usr/libexec/virtiofsd | head -1) || die 'no virtiofsd'
"$virtiofsd" --socket-path="$run/share" -o source="$share" -o cache=auto >"$run/virtiofsd.log" 2>&1 &
until [ -S "$run/share" ]; do
    sleep 0.05
    kill -0 $! || die "$(cat "$run/virtiofsd.log")"
done
args+=(-chardev "socket,id=share,path=$run/share" -device vhost-user-fs-pci,chardev=share,tag=share)
failed=0
timeout "$limit" qemu-system-x86_64 "${args[@]}" </dev/null >"$run/qemu.log" 2>&1 || failed=$?
[ "$failed" = 0 ] || jobs -p | xargs -r kill 2>/dev/null || true # a qemu that did not start leaves them waiting
wait || true
[ "$failed" != 124 ] || { echo "machine.sh: given up after $limit s" >&2; exit 124; }
read -r status <"$run/answer" || { cat "$run/qemu.log" "$run/console" >&2; die 'the machine died'; }
exit "$status"

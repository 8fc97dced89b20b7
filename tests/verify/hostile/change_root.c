// chroot, mount, unshare, setns, pivot_root: out by the roof.
// ends: exit 0
#define _GNU_SOURCE
#include <fcntl.h>
#include <sched.h>
#include <stdio.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(void)
{
    mkdir("jail", 0700);
    int flags[] = {CLONE_NEWUSER, CLONE_NEWNS, CLONE_NEWNET, CLONE_NEWPID, CLONE_FILES};
    if (chroot("jail") == 0 || chroot("/") == 0)
        puts("ESCAPED: chroot");
    if (mount("none", "jail", "tmpfs", 0, 0) == 0 || mount("/", "jail", 0, MS_BIND, 0) == 0 || umount2("/tmp", MNT_DETACH) == 0
        || mount(0, "/", 0, MS_REMOUNT | MS_BIND, 0) == 0)
        puts("ESCAPED: mount");
    for (int i = 0; i < 5; i++)
        if (unshare(flags[i]) == 0)
            puts("ESCAPED: unshare");
    int f = open("/proc/1/ns/mnt", O_RDONLY);
    if (f != -1 && setns(f, 0) == 0)
        puts("ESCAPED: setns");
    if (syscall(SYS_pivot_root, "jail", "jail") == 0 || syscall(SYS_open_tree, -1, "/", 1) >= 0 || syscall(SYS_fsopen, "tmpfs", 0) >= 0)
        puts("ESCAPED: root");
    if (setuid(0) == 0 || setgid(0) == 0 || mknod("disk", S_IFBLK | 0600, 0x800) == 0)
        puts("ESCAPED: privileges");
    return 0;
}

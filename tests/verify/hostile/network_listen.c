// Listens on every address, on a local socket and on raw ones.
// ends: exit 0
#include <netinet/in.h>
#include <stdio.h>
#include <sys/socket.h>

int main(void)
{
    struct sockaddr_in here = {.sin_family = AF_INET, .sin_port = htons(40404)};
    int pair[2], s = socket(AF_INET, SOCK_STREAM, 0);
    if (s != -1 && bind(s, (struct sockaddr *)&here, sizeof here) == 0 && listen(s, 5) == 0)
        puts("ESCAPED: listens");
    if (socket(AF_INET, SOCK_RAW, 1) != -1 || socket(AF_PACKET, SOCK_RAW, 0) != -1 || socket(AF_NETLINK, SOCK_RAW, 0) != -1)
        puts("ESCAPED: raw socket");
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, pair) == 0)
        puts("ESCAPED: socketpair");
    return 0;
}
